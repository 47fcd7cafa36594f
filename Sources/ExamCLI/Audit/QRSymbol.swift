import CQREncode
import Reports

/// QR symbols by libqrencode.
enum QRSymbol {
  /// The symbol of a text of capital letters, digits and the signs ` $%*+-./:`; readable with a
  /// quarter of it damaged. `nil` when the library cannot make one.
  static func of(_ text: String) -> SlipSymbol? {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard side > 0, let data = code.pointee.data else { return nil }
    // The lowest bit of a module says whether it is dark.
    return SlipSymbol(side: side, modules: (0..<(side * side)).map { data[$0] & 1 == 1 })
  }
}
