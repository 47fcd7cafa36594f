import Assessment
import SessionStore

/// What a log that was rebuilt lacks, in words.
struct RebuildWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// Of a mirror with a torn end; `nil` when it was whole.
  func torn(_ rebuilt: MirrorRebuild) -> String? {
    guard rebuilt.torn > 0 else { return nil }
    let end = rebuilt.size - rebuilt.beyond
    switch language {
    case .vi:
      return "Bản sao đứt sau \(end) sự kiện (\(rebuilt.torn) byte ghi dở khi mất điện); "
        + "\(rebuilt.leftOut) sự kiện sau chỗ đứt không lấy lại: chưa ai được báo là đã lưu."
    case .en:
      return "The mirror is torn after \(end) events (\(rebuilt.torn) bytes half written at the "
        + "power cut); \(rebuilt.leftOut) events behind that were left out: nobody was told that "
        + "they were saved."
    }
  }
}
