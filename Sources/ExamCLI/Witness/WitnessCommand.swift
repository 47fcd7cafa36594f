import ArgumentParser

struct WitnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "Nhân chứng của nhật ký phòng thi – witness the log of a room.",
    discussion: """
      A witness keeps one number and one hash for each log, and cosigns a head only when it \
      continues the one before. Run it on a machine that the organisers of the exam do not hold.

      By network:  khoathi witness serve --key ws.key --log vkey.txt --state ws
      By stick:    khoathi witness request p03 > p03.req     (on the room's server)
                   khoathi witness sign p03.req --key ws.key --log vkey.txt --state ws > p03.cosig
                   khoathi witness accept p03 p03.cosig      (on the room's server)
      """,
    subcommands: [
      WitnessServe.self, WitnessSign.self, WitnessRequest.self, WitnessAccept.self,
    ])
}
