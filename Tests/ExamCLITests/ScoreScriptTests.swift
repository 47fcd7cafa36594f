import Testing

struct ScoreScriptTests {
  @Test("score.py gives the best of several corrected keys, and everything when there is none")
  func script() async throws {
    let item =
      #"{"choices":[{"id":"A1"},{"id":"B1"},{"id":"C1"}],"id":"O","scoring":"per_part","#
      + #""type":"ordering"}"#
    func line(_ keys: String, _ response: String, _ points: Int) -> String {
      #"{"item":\#(item),"keys":[\#(keys)],"response":"\#(response)","worth":100,"#
        + #""points":\#(points)}"# + "\n"
    }
    let keys = #"{"order":["C1","A1","B1"]},{"order":["B1","A1","C1"]}"#
    let right = [("C1 A1 B1", 100), ("B1 A1 C1", 100), ("B1 C1 A1", 33), ("", 0)]
    let lines = right.map { line(keys, $0.0, $0.1) }.joined() + line("", "", 100)
    #expect(try await Program.script("score.py", input: lines).code == 0)
    for wrong in [line(keys, "B1 C1 A1", 66), line("", "A1", 0)] {
      #expect(try await Program.script("score.py", input: wrong).code == 1)
    }
  }
}
