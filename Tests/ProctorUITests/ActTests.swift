import RoomAPI
import Testing
import TextScreen

@testable import ProctorUI

@Suite("An act from the board")
struct ActTests {
  private static func watching(_ board: Board = Samples.running()) -> Watching {
    var watching = Watching()
    watching.handle(.board(board))
    watching.find("0003")
    _ = watching.taken()
    return watching
  }

  /// The acts that the board asked its edge for.
  private static func calls(_ watching: inout Watching) -> [ActCall] {
    watching.taken().compactMap { if case .perform(let call) = $0 { call } else { nil } }
  }

  /// A grant of fifteen minutes, up to the last question.
  private static func extending() -> Watching {
    var watching = watching()
    watching.type("v3")
    for text in [
      "15", "Mất điện", "/usb/chu-tich.key", "mật khẩu một", "/usb/thu-ky.key", "mật khẩu hai",
    ] {
      watching.type(text)
      watching.press(.enter)
    }
    watching.press(.enter)
    return watching
  }

  @Test("A message goes out once, after the second yes, with what was typed")
  func message() {
    var watching = Self.watching()
    watching.type("v1")
    watching.type("  Còn 15 phút ")
    watching.press(.enter)
    watching.type("Lê Thị Hoa")
    watching.press(.enter, .enter)
    #expect(watching.text.contains("Nhắn 0003 Lê Hoàng Đức: “Còn 15 phút”?"))
    watching.press(.enter)
    #expect(Self.calls(&watching).isEmpty)
    watching.press(.enter, .down, .enter)
    let calls = Self.calls(&watching)
    #expect(
      calls.map(\.values) == [["candidate": "0003", "text": "Còn 15 phút", "by": "Lê Thị Hoa"]])
    watching.press(.enter, .enter, .enter)
    watching.pass(1_000)
    #expect(Self.calls(&watching).isEmpty)
    var after = Samples.running()
    after.events += 1
    watching.handle(.acted(.done(after)))
    #expect(watching.text.contains("nhật ký có 1205 sự kiện"))
    watching.press(.enter)
    #expect(watching.state.view == .board)
    watching.type("v1")
    #expect(watching.text.contains("Lê Thị Hoa"))
    #expect(!watching.text.contains("Còn 15 phút"))
  }

  @Test("A form goes on only when every line is right, and says which is not")
  func problems() {
    var watching = Self.watching()
    watching.type("v3")
    watching.press(.pageDown, .enter)
    #expect(watching.text.contains("Dòng này còn trống."))
    watching.type("0")
    watching.press(.pageDown, .enter)
    #expect(watching.text.contains("Phải là số từ 1 đến 180."))
    watching.press(.pageUp, .end, .backspace, .character("x"), .pageDown, .enter)
    #expect(watching.text.contains("Phòng này không có số báo danh đó."))
    #expect(Self.calls(&watching).isEmpty)
  }

  @Test("Two witnesses, and two who sign, are two people")
  func twoPeople() {
    var watching = Self.watching()
    watching.type("v")
    watching.press(.end, .up, .enter)
    for text in ["Hoa", "0003", "0003"] {
      watching.type(text)
      watching.press(.enter)
    }
    watching.press(.enter)
    #expect(watching.text.contains("Phải là hai thí sinh khác nhau."))
    var extending = Self.extending()
    extending.press(.escape, .up, .up, .home)
    for _ in 0..<20 { extending.press(.delete) }
    extending.type("/usb/chu-tich.key")
    extending.press(.pageDown, .enter)
    #expect(extending.text.contains("Phải là hai người khác nhau."))
  }

  @Test("A passphrase is never shown, never remembered, and gone after the act")
  func secrets() {
    var watching = Self.extending()
    for key in [KeyPress.escape, .enter, .down, .enter] {
      #expect(!watching.text.contains("mật khẩu một"), "\(key)")
      watching.press(key)
    }
    let calls = Self.calls(&watching)
    #expect(calls.first?.approvals.map(\.passphrase) == ["mật khẩu một", "mật khẩu hai"])
    #expect(calls.first?.values.values.contains { $0.contains("mật khẩu") } == false)
    #expect(calls.first.map { "\($0)" } == "act extend")
    for outcome in [
      ActResult.unknown, .refused(Said("không", "no")), .done(Samples.running()),
    ] {
      var after = watching
      after.handle(.acted(outcome))
      #expect(!String(reflecting: after.state).contains("mật khẩu một"))
    }
    #expect(!watching.state.remembered.values.contains { $0.contains("mật khẩu") })
  }

  @Test("A refusal is said in words; the form keeps what was typed but the passphrases")
  func refused() {
    var watching = Self.extending()
    watching.press(.down, .enter)
    watching.handle(.acted(.refused(Said("thiếu chữ ký", "an approval is missing"))))
    #expect(watching.text.contains("Chưa ghi gì."))
    #expect(watching.text.contains("thiếu chữ ký"))
    watching.press(.function(2))
    #expect(watching.text.contains("an approval is missing"))
    watching.press(.function(2), .enter)
    #expect(watching.text.contains("Mất điện"))
    #expect(!watching.text.contains("•"))
    #expect(watching.state.draft?.lines.firstIndex { !$0.isFilled } == watching.state.draft?.focus)
  }

  @Test("When nobody knows whether an act was logged, the board says so and does not repeat it")
  func unknown() {
    var watching = Self.extending()
    watching.press(.down, .enter)
    _ = watching.taken()
    watching.handle(.acted(.unknown))
    #expect(watching.text.contains("không biết đã ghi hay chưa"))
    watching.press(.enter)
    #expect(watching.state.view == .board)
    #expect(Self.calls(&watching).isEmpty)
  }

  @Test("The board lives on while somebody fills in a form: alarms ring and stand on top")
  func alarmDuringForm() {
    var watching = Self.watching()
    watching.type("v1")
    var board = Samples.running()
    board.alarms = [Samples.alarm("0012")]
    watching.handle(.board(board))
    #expect(watching.taken().contains(.ring))
    #expect(watching.screen.text[3].contains("!! 08:17:00"))
    watching.type("aq")
    #expect(watching.screen.text[3].contains("!! 08:17:00"))
  }

  @Test("What the room does not take now cannot be opened")
  func phases() {
    var watching = Self.watching(Samples.finished())
    watching.type("v1")
    #expect(watching.state.view == .acts)
    watching.type("2")
    #expect(watching.state.view == .act)
  }

  @Test("The command line gives a shell the same words back, and holds no passphrase")
  func commandLine() throws {
    var watching = Self.watching()
    watching.type("v3")
    let form = try #require(watching.state.draft)
    var draft = form
    draft.lines[1].text = TextField("5", most: 4)
    draft.lines[2].text = TextField("it's $(rm) “điện”", most: 100)
    draft.lines[3].text = TextField("/usb/a b.key", most: 100)
    draft.lines[4].text = TextField("bí mật", most: 100)
    #expect(
      ShellLine(draft, folder: "p03").text
        == "khoathi room extend p03 --candidate 0003 --minutes 5 "
        + "--reason 'it'\\''s $(rm) “điện”' --approve '/usb/a b.key'")
  }

  @Test("Pasted text goes into the line that is being typed, and nowhere else")
  func paste() {
    var watching = Self.watching()
    watching.handle(.pasted("vq\n?"))
    #expect(watching.state.view == .board)
    watching.type("v1")
    watching.handle(.pasted("hai\ndòng"))
    #expect(watching.state.draft?.lines[1].value == "hai dòng")
  }
}
