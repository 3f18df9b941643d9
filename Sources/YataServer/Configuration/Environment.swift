#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The variables this process was started with, on top of those of a `.env` file.
enum Environment {
  /// - Throws: `ConfigurationError` when there is a `.env` that cannot be read. None at all is fine.
  static func load(process: [String: String] = ProcessInfo.processInfo.environment, file: String = ".env") throws(ConfigurationError)
    -> [String: String]
  {
    guard FileManager.default.fileExists(atPath: file) else { return process }
    guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self) else {
      throw ConfigurationError(problems: ["Unable to load .env file: \(file) is not a readable text file"])
    }
    do {
      return try EnvironmentFile.parse(text, file: file).merging(process) { _, fromProcess in fromProcess }
    } catch {
      throw ConfigurationError(problems: ["Unable to load .env file: \(error)"])
    }
  }
}
