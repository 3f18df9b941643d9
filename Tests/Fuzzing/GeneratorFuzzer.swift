import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import TypeScriptEmitter

/// Any bytes are a document: they are refused with a diagnostic, or generated from. `make fuzz` runs it under libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGenerator(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  var options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
  options.loading.limits.depth = 64
  let files = FuzzedFile(bytes: Array(UnsafeBufferPointer(start: data, count: size)))
  let result = Generator.generate("/openapi.yaml", files: files, options: options)
  precondition(result.hasErrors || !result.swift.isEmpty)
  return 0
}

private struct FuzzedFile: FileReader {
  let bytes: [UInt8]

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    guard path == "/openapi.yaml" else { throw .notFound }
    return path
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { bytes }
}
