extension UnicodeProperty {
  /// Short and long names of the binary properties, to the long name.
  static let binaryAliases: [String: String] = {
    var table = ["Any": "Any", "ASCII": "ASCII", "Assigned": "Assigned"]
    for name in binaryTests.keys { table[name] = name }
    table.merge(shortNames) { first, _ in first }
    return table
  }()

  private static let shortNames = [
    "AHex": "ASCII_Hex_Digit", "Alpha": "Alphabetic", "Bidi_C": "Bidi_Control", "Bidi_M": "Bidi_Mirrored", "CI": "Case_Ignorable",
    "CWCF": "Changes_When_Casefolded", "CWCM": "Changes_When_Casemapped", "CWL": "Changes_When_Lowercased",
    "CWKCF": "Changes_When_NFKC_Casefolded", "CWT": "Changes_When_Titlecased", "CWU": "Changes_When_Uppercased",
    "DI": "Default_Ignorable_Code_Point", "Dep": "Deprecated", "Dia": "Diacritic", "Ext": "Extender", "Gr_Base": "Grapheme_Base",
    "Gr_Ext": "Grapheme_Extend", "Hex": "Hex_Digit", "IDS": "ID_Start", "IDC": "ID_Continue", "Ideo": "Ideographic",
    "Join_C": "Join_Control", "LOE": "Logical_Order_Exception", "Lower": "Lowercase", "NChar": "Noncharacter_Code_Point",
    "Pat_Syn": "Pattern_Syntax", "Pat_WS": "Pattern_White_Space", "QMark": "Quotation_Mark", "STerm": "Sentence_Terminal",
    "SD": "Soft_Dotted", "Term": "Terminal_Punctuation", "UIdeo": "Unified_Ideograph", "Upper": "Uppercase",
    "VS": "Variation_Selector", "space": "White_Space", "XIDS": "XID_Start", "XIDC": "XID_Continue", "EBase": "Emoji_Modifier_Base",
    "EMod": "Emoji_Modifier", "EPres": "Emoji_Presentation",
  ]

  static let binaryTests: [String: @Sendable (Unicode.Scalar.Properties) -> Bool] = [
    "ASCII_Hex_Digit": { $0.isASCIIHexDigit }, "Alphabetic": { $0.isAlphabetic }, "Bidi_Control": { $0.isBidiControl },
    "Bidi_Mirrored": { $0.isBidiMirrored }, "Case_Ignorable": { $0.isCaseIgnorable }, "Cased": { $0.isCased },
    "Changes_When_Casefolded": { $0.changesWhenCaseFolded }, "Changes_When_Casemapped": { $0.changesWhenCaseMapped },
    "Changes_When_Lowercased": { $0.changesWhenLowercased }, "Changes_When_NFKC_Casefolded": { $0.changesWhenNFKCCaseFolded },
    "Changes_When_Titlecased": { $0.changesWhenTitlecased }, "Changes_When_Uppercased": { $0.changesWhenUppercased },
    "Dash": { $0.isDash }, "Default_Ignorable_Code_Point": { $0.isDefaultIgnorableCodePoint }, "Deprecated": { $0.isDeprecated },
    "Diacritic": { $0.isDiacritic }, "Emoji": { $0.isEmoji }, "Emoji_Modifier": { $0.isEmojiModifier },
    "Emoji_Modifier_Base": { $0.isEmojiModifierBase }, "Emoji_Presentation": { $0.isEmojiPresentation }, "Extender": { $0.isExtender },
    "Grapheme_Base": { $0.isGraphemeBase }, "Grapheme_Extend": { $0.isGraphemeExtend }, "Hex_Digit": { $0.isHexDigit },
    "ID_Continue": { $0.isIDContinue }, "ID_Start": { $0.isIDStart }, "Ideographic": { $0.isIdeographic },
    "Join_Control": { $0.isJoinControl }, "Logical_Order_Exception": { $0.isLogicalOrderException }, "Lowercase": { $0.isLowercase },
    "Math": { $0.isMath }, "Noncharacter_Code_Point": { $0.isNoncharacterCodePoint }, "Pattern_Syntax": { $0.isPatternSyntax },
    "Pattern_White_Space": { $0.isPatternWhitespace }, "Quotation_Mark": { $0.isQuotationMark }, "Radical": { $0.isRadical },
    "Sentence_Terminal": { $0.isSentenceTerminal }, "Soft_Dotted": { $0.isSoftDotted },
    "Terminal_Punctuation": { $0.isTerminalPunctuation }, "Unified_Ideograph": { $0.isUnifiedIdeograph },
    "Uppercase": { $0.isUppercase }, "Variation_Selector": { $0.isVariationSelector }, "White_Space": { $0.isWhitespace },
    "XID_Continue": { $0.isXIDContinue }, "XID_Start": { $0.isXIDStart },
  ]
}
