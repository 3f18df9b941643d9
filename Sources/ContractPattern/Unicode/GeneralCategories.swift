extension UnicodeProperty {
  /// Names of general categories and of their groups (Unicode, PropertyValueAliases.txt), to the short name.
  static let aliases: [String: String] = {
    var table: [String: String] = [:]
    for line in categoryNames {
      for name in line { table[name] = line[0] }
    }
    return table
  }()

  private static let categoryNames: [[String]] = [
    ["C", "Other"], ["Cc", "Control", "cntrl"], ["Cf", "Format"], ["Cn", "Unassigned"], ["Co", "Private_Use"], ["Cs", "Surrogate"],
    ["L", "Letter"], ["LC", "Cased_Letter"], ["Ll", "Lowercase_Letter"], ["Lm", "Modifier_Letter"], ["Lo", "Other_Letter"],
    ["Lt", "Titlecase_Letter"], ["Lu", "Uppercase_Letter"], ["M", "Mark", "Combining_Mark"], ["Mc", "Spacing_Mark"],
    ["Me", "Enclosing_Mark"], ["Mn", "Nonspacing_Mark"], ["N", "Number"], ["Nd", "Decimal_Number", "digit"], ["Nl", "Letter_Number"],
    ["No", "Other_Number"], ["P", "Punctuation", "punct"], ["Pc", "Connector_Punctuation"], ["Pd", "Dash_Punctuation"],
    ["Pe", "Close_Punctuation"], ["Pf", "Final_Punctuation"], ["Pi", "Initial_Punctuation"], ["Po", "Other_Punctuation"],
    ["Ps", "Open_Punctuation"], ["S", "Symbol"], ["Sc", "Currency_Symbol"], ["Sk", "Modifier_Symbol"], ["Sm", "Math_Symbol"],
    ["So", "Other_Symbol"], ["Z", "Separator"], ["Zl", "Line_Separator"], ["Zp", "Paragraph_Separator"], ["Zs", "Space_Separator"],
  ]

  private static let byShortName: [(String, Unicode.GeneralCategory)] = [
    ("Cc", .control), ("Cf", .format), ("Cn", .unassigned), ("Co", .privateUse), ("Cs", .surrogate), ("Ll", .lowercaseLetter),
    ("Lm", .modifierLetter), ("Lo", .otherLetter), ("Lt", .titlecaseLetter), ("Lu", .uppercaseLetter), ("Mc", .spacingMark),
    ("Me", .enclosingMark), ("Mn", .nonspacingMark), ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber),
    ("Pc", .connectorPunctuation), ("Pd", .dashPunctuation), ("Pe", .closePunctuation), ("Pf", .finalPunctuation),
    ("Pi", .initialPunctuation), ("Po", .otherPunctuation), ("Ps", .openPunctuation), ("Sc", .currencySymbol), ("Sk", .modifierSymbol),
    ("Sm", .mathSymbol), ("So", .otherSymbol), ("Zl", .lineSeparator), ("Zp", .paragraphSeparator), ("Zs", .spaceSeparator),
  ]

  /// The categories that a short name stands for: itself, those that begin with it, or the three of `LC`.
  static func categories(of name: String) -> Set<Unicode.GeneralCategory> {
    if name == "LC" { return [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter] }
    return Set(byShortName.filter { $0.0.hasPrefix(name) }.map(\.1))
  }
}
