import ContractDiagnostics
import OpenAPIDocument

/// The files that a build looks at, as the plugin found them when the build was planned.
struct PlannedInputs {
  private let paths: Set<String>
  private let reader: DiskFileReader

  /// Nil outside of builds.
  init?(_ files: [String]) {
    guard !files.isEmpty else { return nil }
    let reader = DiskFileReader()
    paths = Set(files.compactMap { try? reader.canonicalPath(of: $0) })
    self.reader = reader
  }

  /// A line for each file that was read and is not looked at.
  func warnings(about sources: SourceMap) -> [String] {
    sources.files.filter { file in (try? reader.canonicalPath(of: file.path)).map { !paths.contains($0) } ?? false }.map { file in
      "\(file.path):1:1: warning: this file is new to the build, which does not notice its changes yet; "
        + "run `touch Package.swift` once [\(DiagnosticCode.unplannedInput)]"
    }
  }
}
