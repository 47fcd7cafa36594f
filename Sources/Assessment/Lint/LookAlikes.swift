/// Letters of other scripts that look like Latin ones.
enum LookAlikes {
  /// The Latin letter that `scalar` looks like in a text of `language`.
  static func latin(_ scalar: Unicode.Scalar, language: String) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF10...0xFF19:
      Unicode.Scalar(scalar.value - 0xFF00 + 0x20)
    case 0xD0, 0x189: "Đ"
    case 0xF0, 0x256: language == "vi" ? "đ" : nil
    case 0x251: language == "vi" ? "a" : nil
    case 0x261: language == "vi" ? "g" : nil
    default: table[scalar]
    }
  }

  /// Whether `scalar` is wrong in any word, not only among Latin letters.
  static func isAlwaysWrong(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xD0, 0x189: true
    default: false
    }
  }

  /// Whether a look-alike could be this scalar, told from its number alone.
  static func mayBe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xD0, 0xF0, 0x189, 0x251, 0x256, 0x261, 0x370...0x52F, 0xFF10...0xFF5A: true
    default: false
    }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = zip(
      "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι".unicodeScalars,
      "aeopcyxijshdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXovi".unicodeScalars)
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
