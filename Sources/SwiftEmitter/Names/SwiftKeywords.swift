/// Words that cannot stand as they are.
enum SwiftKeywords {
  /// Reserved by the grammar; legal between backticks.
  static let reserved: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout", "internal", "let", "open",
    "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var",
    "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return",
    "throw", "switch", "where", "while", "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
    "_", "borrowing", "consuming", "copy", "consume", "discard", "each", "any", "some", "async", "actor",
  ]

  /// Type names that mean something in generated code, in the standard library or in the run time; a type of the document steps aside.
  static let vocabulary: Set<String> = [
    "Any", "AnyObject", "Array", "Bool", "Character", "Codable", "CodingKey", "CodingKeys", "Collection", "Data", "Date", "Decimal",
    "Decodable", "Decoder", "Dictionary", "Double", "Encodable", "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher",
    "Identifiable", "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "KeyPath", "Never",
    "Optional", "Range", "RawRepresentable", "RawValue", "Result", "Self", "Sendable", "Sequence", "Set", "StaticString", "String",
    "Substring", "Task", "Type", "Protocol", "UUID", "URL", "Void", "CaseIterable", "Actor", "Comparable", "Iterator", "Locale",
    "Notification", "Process", "Bundle", "Thread", "Timer", "Unit", "Operation", "Base64Data", "CalendarDate", "DateTime", "DecimalText",
    "Indirect", "IndirectOptional", "JSONCoding", "JSONError", "JSONFailure", "JSONIntegerEnum", "JSONKeys", "JSONKind", "JSONLimits",
    "JSONModel", "JSONNumber", "JSONObject", "JSONOpenEnum", "JSONReadable", "JSONReader", "JSONStringEnum", "JSONValue", "JSONWritable",
    "JSONWriter",
    "JSONSyntaxError", "Pattern", "Presence", "SchemaReference", "SchemaRegistry", "StringFormat", "ValidationIssue", "Authenticator",
    "ContractServer", "ContractRuntime", "ContractSchemas", "EventStream", "HTTPFields", "HTTPProblem", "HTTPRequest", "HTTPResponse",
    "HTTPTypes", "HeaderValue", "MediaType", "OperationDescription", "OperationNotImplemented", "OperationRequest", "ParameterDescription",
    "ParameterLocation", "ParameterShape", "ParameterStyle", "PresentedCredential", "RequestBody", "RequestBodyDescription",
    "RequestContext", "ResponseBody", "Route", "RouteConflict", "SecurityAlternative", "SecurityKind", "SecurityRequirement",
    "ServerConfiguration", "ServerRequest", "ServerResponse", "ServerSentEvent", "API", "APIRoutes", "Input", "Output", "Principal",
    "ContractClient", "FilePart", "FormFieldDescription", "IncomingResponse", "ItemFraming", "ItemStream", "JSONEvent", "JSONEventStream",
    "MultipartBody", "MultipartPart", "MultipartParts", "OutgoingRequest", "PartDescription", "PartReader", "PartWriter",
    "ResponseDescription", "ResponseHeaderDescription",
  ]

  /// Member names that mean something else behind a dot, with backticks too.
  static let behindDot: Set<String> = ["self", "init", "Type", "Protocol"]

  /// Those, and member names that a conformance already gives every model.
  static let members = behindDot.union(["hashValue", "schema"])

  /// What the compiler and the generator make for an enumeration.
  static let cases: Set<String> = ["allCases", "jsonNames", "RawValue"]
}
