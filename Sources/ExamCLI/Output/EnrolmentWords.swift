import Assessment
import Foundation
import RoomClient
import RoomServer

/// The words for what is wrong with a room's certificates.
struct EnrolmentWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  func words(_ failure: RoomTLS.Failure) -> String {
    switch failure {
    case .unreadable(let path):
      say("\(path): không phải chứng chỉ hay khóa PEM.", "\(path): no PEM certificate or key.")
    case .hostNotNamed(let host, let named):
      say(
        "Chứng chỉ máy chủ không ghi \(host) (chỉ có \(named.joined(separator: ", "))). "
          + "Chạy: khoathi room enrol EXAM --host \(host)",
        "The server's certificate does not name \(host), only \(named.joined(separator: ", ")). "
          + "Run: khoathi room enrol EXAM --host \(host)")
    case .expired(let until):
      say(
        "Chứng chỉ máy chủ hết hạn \(until.formatted(.iso8601)); xem lại giờ của máy.",
        "The server's certificate ended \(until.formatted(.iso8601)); check the clock.")
    }
  }

  func words(_ failure: ExamAuthority.Failure) -> String {
    switch failure {
    case .unreadable:
      say(
        "Khóa CA không khớp chứng chỉ CA của kỳ thi này.",
        "The CA's key does not belong to this exam's CA certificate.")
    case .host(let host):
      say("--host \(host): không phải địa chỉ hay tên máy.", "--host \(host): no address or name.")
    }
  }

  func words(_ failure: Enrolment.Failure) -> String {
    switch failure {
    case .unreadable(let path):
      say("\(path): thiếu hoặc không đúng dạng.", "\(path): missing or not what it should be.")
    case .notGoodNow(let path, let from, let until):
      say(
        "\(path): chỉ dùng được từ \(time(from)) đến \(time(until)); xem lại giờ của máy.",
        "\(path): good from \(time(from)) until \(time(until)) only; check the clock.")
    }
  }

  private func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }
}
