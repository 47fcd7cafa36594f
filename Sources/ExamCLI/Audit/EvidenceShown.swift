import ArgumentParser
import CanonicalBytes
import TransparencyLog

/// A judgement of evidence as `audit verify --evidence` prints it.
struct EvidenceShown: Encodable {
  struct Head: Encodable {
    let size: Int
    let root: String
  }

  enum Verdict: String, Encodable {
    /// The log signed both heads, and they cannot both be true.
    case fork
    /// One head continues the other.
    case consistent
    /// Both are signed; nothing at hand decides.
    case undecided
    /// A note is not the log's.
    case notSigned = "not_signed"
  }

  /// Whether the log is cleared: the heads are consistent.
  let ok: Bool
  let verdict: Verdict
  let origin: String
  /// The smaller tree first; empty when a note is not the log's.
  let heads: [Head]
  /// `same_size`, `prefix` or `record`, when a fork is proven.
  var ground = ""
  private let why: (vi: String, en: String)

  private enum CodingKeys: CodingKey { case ok, verdict, origin, heads, ground }

  init(_ evidence: LogEvidence, _ verdict: LogEvidenceVerdict) {
    origin = evidence.origin
    switch verdict {
    case .fork(let earlier, let later, let ground):
      self.verdict = .fork
      heads = [earlier, later].map(Self.head)
      (self.ground, why) = Self.words(ground, earlier, later)
    case .consistent(let earlier, let later):
      self.verdict = .consistent
      heads = [earlier, later].map(Self.head)
      why = (
        "Hai đầu cây khớp nhau: đầu cây sau chứa trọn nhật ký của đầu cây trước.",
        "The two heads fit: the later one holds the whole log of the earlier one."
      )
    case .undecided(let earlier, let later):
      self.verdict = .undecided
      heads = [earlier, later].map(Self.head)
      why = (
        "Khóa nhật ký đã ký cả hai đầu cây; riêng tệp này chưa đủ kết luận. "
          + "Thêm hồ sơ phòng thi: khoathi audit verify BUNDLE --evidence …",
        "The log key signed both heads; this file alone decides nothing. "
          + "Add the room's record: khoathi audit verify BUNDLE --evidence …"
      )
    case .notSigned(let second):
      self.verdict = .notSigned
      heads = []
      why = (
        "Đầu cây thứ \(second ? "hai" : "nhất") không do khóa nhật ký này ký: máy thi đã gặp "
          + "máy chủ khác hoặc khóa khác. Tệp không chứng minh gì về nhật ký.",
        "The \(second ? "second" : "first") head is not signed by this log key: the terminal met "
          + "another server or another key. The file proves nothing about the log."
      )
    }
    ok = self.verdict == .consistent
  }

  /// 0 for consistent heads, 1 for a proven fork, 2 when nothing is proven.
  var exit: ExitCode? {
    switch verdict {
    case .consistent: nil
    case .fork: .found
    case .undecided, .notSigned: .couldNot
    }
  }

  /// Both heads, then what they come to.
  func text(_ options: OutputOptions) -> String {
    let title =
      switch verdict {
      case .fork: options.words("NHẬT KÝ BỊ RẼ NHÁNH – đã chứng minh", "FORKED LOG – proven")
      case .consistent: options.words("KHỚP", "CONSISTENT")
      case .undecided: options.words("CHƯA KẾT LUẬN ĐƯỢC", "UNDECIDED")
      case .notSigned: options.words("KHÔNG PHẢI CHỮ KÝ CỦA NHẬT KÝ", "NOT SIGNED BY THE LOG")
      }
    let lines = heads.map { head in
      options.words(
        "  \(head.size) sự kiện, gốc \(head.root)", "  \(head.size) events, root \(head.root)")
    }
    return ([title, "  \(origin)"] + lines + ["", options.words(why.vi, why.en)])
      .joined(separator: "\n")
  }

  private static func head(_ head: Checkpoint) -> Head {
    Head(size: head.size, root: head.root.base64)
  }

  private static func words(
    _ ground: LogEvidenceVerdict.Ground, _ earlier: Checkpoint, _ later: Checkpoint
  ) -> (String, (String, String)) {
    switch ground {
    case .sameSize:
      (
        "same_size",
        (
          "Khóa nhật ký đã ký hai gốc khác nhau cho cùng \(earlier.size) sự kiện.",
          "The log key signed two different roots over the same \(earlier.size) events."
        )
      )
    case .prefix(let root):
      (
        "prefix",
        (
          "Trong nhật ký \(later.size) sự kiện, \(earlier.size) sự kiện đầu có gốc "
            + "\(root.base64), khác gốc đã ký trước đó.",
          "In the log of \(later.size) events the first \(earlier.size) have the root "
            + "\(root.base64), not the one that was signed before."
        )
      )
    case .record(let size):
      (
        "record",
        (
          "Đầu cây \(size) sự kiện do khóa nhật ký ký không thuộc nhật ký trong hồ sơ.",
          "The head of \(size) events, signed by the log key, is not of the log in the record."
        )
      )
    }
  }
}
