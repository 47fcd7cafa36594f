import RoomAPI
import Testing

@Suite("What a terminal says when it asks for the state")
struct StateQueryTests {
  @Test("A query survives its text, and the path that is signed holds it")
  func roundTrip() {
    let moment = RoomMoment(boot: 2, at: Instant(milliseconds: 1_800_000_000_000))
    for query in [
      StateQuery(count: 1, unsaved: 0), StateQuery(count: 42, unsaved: 7),
      StateQuery(count: 3, unsaved: 0, kept: 12), StateQuery(count: 3, unsaved: 0, moment: moment),
      StateQuery(count: 3, unsaved: 0, kept: 12, moment: moment),
    ] {
      #expect(StateQuery(text: query.text) == query)
      #expect(query.path == "/v1/state?" + query.text)
    }
    #expect(StateQuery(count: 42, unsaved: 7).text == "count=42&unsaved=7")
    #expect(
      StateQuery(count: 1, unsaved: 0, moment: moment).text
        == "count=1&unsaved=0&boot=2&at=1800000000000")
  }

  @Test(
    "There is one spelling of a query, and no other is read",
    arguments: [
      "", "count=1", "unsaved=0", "count=0&unsaved=0", "unsaved=0&count=1", "count=01&unsaved=0",
      "count=1&unsaved=-1", "count=1&unsaved=0&kept=0", "count=1&unsaved=0&more=1",
      "count=1&count=2&unsaved=0", "count=1&unsaved=0&", "count=%31&unsaved=0",
      "count=1&unsaved=0&at=5", "count=1&unsaved=0&boot=5", "count=1&unsaved=0&at=5&boot=1",
      "count=1000000000&unsaved=0", "count=1&unsaved=1000000000",
      "count=1&unsaved=0&boot=1&at=100000000000000", "count=+1&unsaved=0",
      "count=1&unsaved=99999999999999999999",
    ])
  func refused(_ text: String) { #expect(StateQuery(text: text) == nil, "\(text)") }
}
