import Foundation
import RoomServer

/// Who is enrolled in a room.
struct EnrolmentOverview {
  /// The addresses and names of the server.
  let hosts: [String]
  let until: Date
  /// Whether terminals can be added.
  let hasKey: Bool
  let enrolled: [EnrolledCertificate]
}

/// The list of enrolled machines for the person at the shell.
struct EnrolmentShown {
  private let options: OutputOptions

  init(_ options: OutputOptions) { self.options = options }

  private struct Document: Encodable {
    struct Machine: Encodable {
      let name: String
      let kind: String
      let sha256: String
    }
    let hosts: [String]
    let until: String
    let caKey: Bool
    let enrolled: [Machine]
    let revoked: [String]
    let output: String?

    private enum CodingKeys: String, CodingKey {
      case hosts, until, enrolled, revoked, output
      case caKey = "ca_key"
    }
  }

  /// One line a machine; `output` is where the folders of new ones lie.
  func show(_ overview: EnrolmentOverview, revoked: [String], output: String?) {
    let until = overview.until.formatted(.iso8601)
    if options.json {
      Console.json(
        Document(
          hosts: overview.hosts, until: until, caKey: overview.hasKey,
          enrolled: overview.enrolled.map {
            Document.Machine(name: $0.name, kind: $0.kind.rawValue, sha256: $0.sha)
          }, revoked: revoked, output: output))
      return
    }
    for machine in overview.enrolled { Console.data("\(machine.name)  \(machine.sha)") }
    for name in revoked {
      Console.note(options.words("\(name) đã bị thu hồi.", "\(name) is revoked."))
    }
    let hosts = overview.hosts.joined(separator: ", ")
    Console.note(
      options.words(
        "Máy chủ: \(hosts). Chứng chỉ dùng được đến \(until).",
        "Server: \(hosts). Certificates are good until \(until)."))
    if !overview.hasKey {
      Console.note(
        options.words("Khóa CA đã hủy: không thêm máy được.", "The CA's key is gone: no more."))
    }
    guard let output else { return }
    Console.note(
      options.words(
        "Mỗi thư mục trong \(output) là chìa khóa của một máy: chép sang máy đó rồi xóa.",
        "Each folder in \(output) is one machine's key: carry it there, then delete it."))
  }
}
