import RoomAPI
import TextScreen

@testable import ProctorUI

/// One state for every screen, and more for the board itself.
enum ViewStates {
  static let all: [(String, BoardState)] = boards + people + acts

  private static var boards: [(String, BoardState)] {
    var watching = Watching()
    var states = [("unheard", watching.state)]
    watching.handle(.pollFailed(.noContact))
    states.append(("never-heard", watching.state))
    watching.handle(.board(Samples.waiting()))
    states.append(("waiting", watching.state))
    watching.handle(.board(Samples.running()))
    states.append(("running", watching.state))
    watching.press(.down, .down, .tab)
    states.append(("map", watching.state))
    watching.press(.tab)
    watching.type("s")
    watching.type("s")
    watching.press(.home)
    states.append(("by-state", watching.state))
    watching.type("/hoa")
    states.append(("finding", watching.state))
    watching.press(.enter, .function(2))
    states.append(("english", watching.state))
    watching.press(.function(2))
    watching.pass(95_000)
    watching.handle(.pollFailed(.noContact))
    states.append(("lost", watching.state))
    watching.handle(.board(Samples.finished()))
    states.append(("ended", watching.state))
    var crowd = Watching()
    crowd.handle(.board(Samples.running(count: 200)))
    crowd.press(.tab)
    states.append(("crowd", crowd.state))
    return states + [("alarmed", alarmed.state)]
  }

  /// Four alarms that nobody has read.
  private static var alarmed: Watching {
    var watching = Watching()
    var board = Samples.running()
    board.alarms = ["0004", "", "0012", "0003"].enumerated().map {
      Samples.alarm($1, at: Samples.morning + 18 * 60_000 + $0 * 7_000)
    }
    watching.handle(.board(board))
    return watching
  }

  private static var people: [(String, BoardState)] {
    var watching = alarmed
    watching.find("0003")
    watching.press(.enter)
    var states = [("details", watching.state)]
    watching.press(.escape)
    watching.type("a")
    states.append(("alarms", watching.state))
    watching.press(.escape)
    watching.type("?")
    states.append(("help", watching.state))
    var ended = Watching()
    ended.handle(.board(Samples.finished()))
    ended.press(.enter)
    states.append(("details-result", ended.state))
    return states
  }

  private static var acts: [(String, BoardState)] {
    var watching = Watching()
    watching.handle(.board(Samples.running()))
    watching.find("0003")
    watching.type("v")
    var states = [("acts", watching.state)]
    watching.type("2")
    watching.press(.right, .enter)
    watching.type("Trao đổi bài sau khi đã bị nhắc nhở")
    watching.press(.enter)
    states.append(("act-incident", watching.state))
    watching.press(.escape)
    watching.type("3")
    watching.type("15")
    watching.press(.enter)
    watching.type("Mất điện từ 08:05 đến 08:20")
    watching.press(.enter)
    watching.type("/media/usb/chu-tich.key")
    watching.press(.enter)
    watching.type("mật khẩu của chủ tịch")
    states.append(("act-extend", watching.state))
    watching.press(.pageDown, .enter)
    states.append(("act-missing", watching.state))
    watching.type("/media/usb/thu-ky.key")
    watching.press(.enter)
    watching.type("mật khẩu của thư ký")
    watching.press(.enter, .enter)
    states.append(("act-question", watching.state))
    watching.press(.down, .enter)
    states.append(("act-sending", watching.state))
    var refused = watching
    refused.handle(
      .acted(.refused(Said("Sai mật khẩu: chu-tich.key", "Wrong passphrase: chu-tich.key"))))
    states.append(("act-refused", refused.state))
    var unknown = watching
    unknown.handle(.acted(.unknown))
    states.append(("act-unknown", unknown.state))
    watching.handle(.acted(.done(Samples.running())))
    states.append(("act-done", watching.state))
    return states
  }
}
