import Assessment
import SealedFiles

/// The words for what a key file, a passphrase or a sealed file is refused for.
struct KeyRefusalWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// What is wrong with a key file, and what to do about it.
  func words(_ refusal: KeyRefusal) -> String {
    switch refusal {
    case .notSealed(let path):
      say("\(path): không phải tệp khóa.", "\(path): not a key file.")
    case .plain(let path):
      say(
        "\(path): khóa không có mật khẩu, ai cầm tệp cũng dùng được. Tạo khóa mới: khoathi key new …",
        "\(path): a key without a passphrase, for whoever has the file. Make one: khoathi key new …"
      )
    case .wrongPassphrase(let path):
      say("\(path): sai mật khẩu.", "\(path): wrong passphrase.")
    case .exists(let path):
      say(
        "\(path) đã có; tệp khóa không bao giờ bị ghi đè.",
        "\(path) exists; a key file is never overwritten.")
    case .damaged(let path):
      say(
        "\(path): tệp khóa bị hỏng. Hãy dùng bản sao.",
        "\(path): a damaged key file. Use the copy of it.")
    case .otherKind(let path, let kind, let wanted):
      say(
        "\(path): là khóa loại \(kind), cần loại \(wanted.rawValue).",
        "\(path): a key of kind \(kind); needed: \(wanted.rawValue).")
    case .otherExam(let party, let origin, let wanted):
      say(
        "\(party): phần hạt giống này của kỳ thi \(origin), không phải \(wanted); chưa đưa cho ai.",
        "\(party): this share was made for \(origin), not for \(wanted); nobody was shown it.")
    case .nobodyToAsk(let path):
      say(
        "\(path): không có thiết bị đầu cuối để hỏi mật khẩu. Dùng: --passphrase-file TỆP",
        "\(path): no terminal to ask for the passphrase at. Use: --passphrase-file FILE")
    case .short:
      say(
        "Mật khẩu phải có ít nhất \(Passphrase.fewest) ký tự.",
        "A passphrase has at least \(Passphrase.fewest) characters.")
    case .mistyped:
      say("Hai lần nhập khác nhau.", "The two passphrases differ.")
    case .cancelled:
      say("Đã dừng, chưa làm gì.", "Stopped; nothing was done.")
    }
  }

  /// What is wrong with a sealed file, and what to do about it.
  func words(_ refusal: AgeRefusal) -> String {
    switch refusal {
    case .identity: say("Không phải khóa của người giữ đề.", "Not a trustee's key.")
    case .recipient:
      say(
        "Không phải người nhận age (age1…). Tạo bằng: khoathi key new trustee",
        "Not an age recipient (age1…). Make one: khoathi key new trustee")
    case .format(let line):
      say(
        "Tệp niêm phong bị hỏng\(line > 0 ? ", dòng \(line)" : "").",
        "The sealed file is damaged\(line > 0 ? ", line \(line)" : "").")
    case .wrongKey: say("Khóa này không mở được tệp.", "This key does not open the file.")
    case .passphrase: say("Mật khẩu trống.", "An empty passphrase.")
    case .tooFewTrustees(let needed, let given):
      say(
        "Cần \(needed) người giữ đề, mới có \(given).",
        "\(needed) trustees are needed, \(given) came.")
    case .trustees:
      say(
        "Danh sách người giữ đề sai: từ 1 đến \(Custody.mostTrustees) người khác nhau, đủ số cần.",
        "The trustees: 1 to \(Custody.mostTrustees) different people, at least as many as needed.")
    case .noWrap(let name): say("Thiếu tệp \(name).", "The file \(name) is missing.")
    case .failed: say("Không đủ bộ nhớ để mở khóa.", "Not enough memory for the key.")
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }
}
