package import CanonicalBytes

/// The kind of photo document that a candidate showed, TT 22/2025 Quy chế Đ12.
package enum IdentityDocument: String, Hashable, Sendable, CaseIterable {
  /// Thẻ căn cước or căn cước công dân.
  case identityCard = "identity_card"
  /// The account of VNeID on a telephone, looked at outside the room.
  case vneid
  case passport
  /// Another valid document with a photo.
  case other

  package init?(json: CanonicalJSON) {
    guard let kind = json.stringValue.flatMap(IdentityDocument.init(rawValue:)) else { return nil }
    self = kind
  }
}
