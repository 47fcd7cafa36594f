import ExamSession

/// What people call a kind of photo document.
enum DocumentWords {
  static func of(_ document: IdentityDocument) -> (vi: String, en: String) {
    switch document {
    case .identityCard: ("thẻ căn cước", "identity card")
    case .vneid: ("VNeID", "VNeID")
    case .passport: ("hộ chiếu", "passport")
    case .other: ("giấy tờ có ảnh khác", "another document with a photo")
    }
  }
}
