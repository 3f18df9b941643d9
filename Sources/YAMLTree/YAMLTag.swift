/// The tags of the YAML 1.2 core schema.
///
/// <https://yaml.org/spec/1.2.2/#103-core-schema>
enum YAMLTag {
  static let null = "tag:yaml.org,2002:null"
  static let boolean = "tag:yaml.org,2002:bool"
  static let integer = "tag:yaml.org,2002:int"
  static let float = "tag:yaml.org,2002:float"
  static let string = "tag:yaml.org,2002:str"
  static let mapping = "tag:yaml.org,2002:map"
  static let sequence = "tag:yaml.org,2002:seq"

  static func isKnown(_ tag: String) -> Bool {
    [null, boolean, integer, float, string, mapping, sequence, "!"].contains(tag)
  }
}
