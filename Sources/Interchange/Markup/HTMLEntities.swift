/// The named and numbered characters of HTML.
enum HTMLEntities {
  /// `bytes` with every known reference resolved; anything else after `&` stays as it is.
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"), let (scalar, after) = reference(bytes, from: at + 1) {
        text += Array(String(Character(scalar)).utf8)
        at = after
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func reference(_ bytes: [UInt8], from start: Int) -> (Unicode.Scalar, Int)? {
    let most = min(bytes.count, start + 12)
    guard start < most,
      let end = bytes[start..<most].firstIndex(of: UInt8(ascii: ";")), end > start
    else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
    }
    return named[name].flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }

  private static let named: [String: UInt32] = {
    var named: [String: UInt32] = [
      "amp": 38, "lt": 60, "gt": 62, "quot": 34, "apos": 39, "hellip": 8230, "ndash": 8211,
      "mdash": 8212, "lsquo": 8216, "rsquo": 8217, "sbquo": 8218, "ldquo": 8220, "rdquo": 8221,
      "bdquo": 8222, "bull": 8226, "prime": 8242, "Prime": 8243, "permil": 8240, "euro": 8364,
      "trade": 8482, "larr": 8592, "uarr": 8593, "rarr": 8594, "darr": 8595, "harr": 8596,
      "lArr": 8656, "rArr": 8658, "hArr": 8660, "forall": 8704, "part": 8706, "exist": 8707,
      "empty": 8709, "nabla": 8711, "isin": 8712, "notin": 8713, "ni": 8715, "prod": 8719,
      "sum": 8721, "minus": 8722, "lowast": 8727, "radic": 8730, "prop": 8733, "infin": 8734,
      "ang": 8736, "and": 8743, "or": 8744, "cap": 8745, "cup": 8746, "int": 8747, "there4": 8756,
      "sim": 8764, "cong": 8773, "asymp": 8776, "ne": 8800, "equiv": 8801, "le": 8804, "ge": 8805,
      "sub": 8834, "sup": 8835, "nsub": 8836, "sube": 8838, "supe": 8839, "oplus": 8853,
      "otimes": 8855, "perp": 8869, "sdot": 8901, "lang": 9001, "rang": 9002, "OElig": 338,
      "oelig": 339, "Scaron": 352, "scaron": 353, "Yuml": 376, "fnof": 402, "circ": 710,
      "tilde": 732, "ensp": 8194, "emsp": 8195, "thinsp": 8201, "oline": 8254, "frasl": 8260,
    ]
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    for (index, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = 160 + UInt32(index)
    }
    let greek = """
      alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf \
      sigma tau upsilon phi chi psi omega
      """
    for (index, name) in greek.split(separator: " ").enumerated() {
      named[String(name)] = 945 + UInt32(index)
      if name != "sigmaf" {
        named[name.prefix(1).uppercased() + name.dropFirst()] = 913 + UInt32(index)
      }
    }
    return named
  }()
}
