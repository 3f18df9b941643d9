import ContractDiagnostics
import YAMLTree

/// Reads a `contract.yaml`.
public enum ConfigurationReader {
  /// The keys of each mapping, by its path; `contract.schema.json` has the same.
  public static let keys: [String: [String]] = [
    "": [
      "document", "overlays", "filter", "names", "severities", "strict", "referenceRoots", "importMapping", "types", "swift", "lint",
      "typescript",
    ],
    "importMapping.*": ["module", "typescript"],
    "filter": ["include", "exclude"],
    "filter.include": criteria,
    "filter.exclude": criteria,
    "names": ["schemas", "properties", "operations", "tags", "enumValues"],
    "types": ["enums", "decimals"],
    "swift": ["shards", "access", "client"],
    "lint": ["preset", "rules"],
    "typescript": ["files", "importExtension", "enums", "naming", "readonlyArrays", "dates"],
  ]

  private static let criteria = ["tags", "paths", "operations", "methods"]

  /// What the file says, as far as it can be understood; problems go to `diagnostics`.
  public static func read(_ tree: YAMLTree, diagnostics: DiagnosticBag) -> Configuration {
    var configuration = Configuration()
    guard tree.root.kind == .mapping else {
      if !tree.root.isNull { diagnostics.error(.configurationValue, "the configuration must be a mapping", at: tree.root.span) }
      return configuration
    }
    let root = Section(name: "", node: tree.root, diagnostics: diagnostics)
    check(root)
    configuration.document = root.string("document")
    configuration.overlays = root.strings("overlays")
    configuration.isStrict = root.boolean("strict")
    configuration.referenceRoots = root.strings("referenceRoots")
    configuration.importMapping = importMapping(root)
    configuration.severities = severities(root)
    if let section = root.section("filter") { configuration.filter = filter(checked(section)) }
    if let section = root.section("names") { configuration.names = names(checked(section)) }
    if let section = root.section("types") { configuration.types = types(checked(section)) }
    if let section = root.section("swift") { configuration.swift = swift(checked(section)) }
    if let section = root.section("typescript") { configuration.typeScript = typeScript(checked(section)) }
    if let section = root.section("lint") { configuration.lint = lint(checked(section)) }
    return configuration
  }

  private static func check(_ section: Section) {
    section.check(keys: keys[section.name] ?? [])
  }

  private static func checked(_ section: Section) -> Section {
    check(section)
    return section
  }

  private static func severities(_ root: Section) -> [DiagnosticCode: SeverityPolicy.Level] {
    var levels: [DiagnosticCode: SeverityPolicy.Level] = [:]
    for entry in root.entries("severities") {
      guard let code = code(entry.key, root) else { continue }
      guard let level = root.choice(entry.value, "severities." + entry.key.value, of: SeverityPolicy.Level.self) else { continue }
      levels[code] = level
    }
    return levels
  }

  private static func code(_ name: Located<String>, _ root: Section) -> DiagnosticCode? {
    let codes = CodeFamily.all.flatMap(\.codes)
    if let code = codes.first(where: { $0.rawValue == name.value }) { return code }
    let near = Suggestion.nearest(to: name.value, among: codes.map(\.rawValue))
    root.diagnostics.error(
      .configurationKey, "there is no code \(quoted(name.value))", at: name.span,
      help: near.map { "did you mean `\($0)`?" } ?? "`contract explain` lists all codes")
    return nil
  }

  private static func filter(_ section: Section) -> OperationFilter {
    var filter = OperationFilter()
    if let include = section.section("include") { filter.include = criteria(checked(include)) }
    if let exclude = section.section("exclude") { filter.exclude = criteria(checked(exclude)) }
    return filter
  }

  private static func criteria(_ section: Section) -> OperationFilter.Criteria {
    var criteria = OperationFilter.Criteria()
    criteria.tags = section.strings("tags")
    criteria.paths = section.strings("paths")
    criteria.operations = section.strings("operations")
    criteria.methods = section.strings("methods")
    return criteria
  }

  private static func names(_ section: Section) -> NameOverrides {
    var names = NameOverrides()
    names.schemas = overrides(section, "schemas")
    names.properties = overrides(section, "properties")
    names.operations = overrides(section, "operations")
    names.tags = overrides(section, "tags")
    for entry in section.entries("enumValues") {
      guard entry.value.kind == .mapping else {
        section.refuse(entry.value, "enumValues", expected: "a mapping from values to names")
        continue
      }
      let below = Section(name: "names.enumValues", node: entry.value, diagnostics: section.diagnostics)
      names.enumValues.append(EnumValueOverrides(key: entry.key, values: overrides(below.node, below, entry.key.value)))
    }
    return names
  }

  private static func overrides(_ section: Section, _ key: String) -> [NameOverride] {
    section.section(key).map { overrides($0.node, section, key) } ?? []
  }

  private static func overrides(_ node: YAMLNode, _ section: Section, _ key: String) -> [NameOverride] {
    node.entries.compactMap { entry in
      section.string(entry.value, key).map { NameOverride(key: Located(entry.key.text, at: entry.key.span), name: $0) }
    }
  }

  private static func types(_ section: Section) -> TypeConfiguration {
    TypeConfiguration(
      enumerations: section.choice("enums", of: TypeConfiguration.Enumerations.self) ?? .closed,
      decimals: section.choice("decimals", of: TypeConfiguration.Decimals.self) ?? .plain)
  }

  private static func swift(_ section: Section) -> SwiftConfiguration {
    var options = SwiftConfiguration()
    options.shards = section.integer("shards", in: 1...256)
    options.access = section.choice("access", of: SwiftConfiguration.Access.self)
    options.client = section.boolean("client")
    return options
  }

  private static func lint(_ section: Section) -> LintConfiguration {
    var options = LintConfiguration()
    options.preset = section.choice("preset", of: LintConfiguration.Preset.self)
    options.rules = section.entries("rules").compactMap { entry in
      section.choice(entry.value, "rules." + entry.key.value, of: SeverityPolicy.Level.self).map { .init(name: entry.key, level: $0) }
    }
    return options
  }

  private static func typeScript(_ section: Section) -> TypeScriptConfiguration {
    var options = TypeScriptConfiguration()
    options.files = section.choices("files", of: TypeScriptConfiguration.File.self)
    options.importExtension = section.choice("importExtension", of: TypeScriptConfiguration.ImportExtension.self)
    options.enums = section.choice("enums", of: TypeScriptConfiguration.EnumStyle.self)
    options.naming = section.choice("naming", of: TypeScriptConfiguration.Naming.self)
    options.readonlyArrays = section.boolean("readonlyArrays")
    options.dates = section.choice("dates", of: TypeScriptConfiguration.Dates.self)
    return options
  }
}
