import RoomAPI
import Testing

@Suite("What a terminal says when it asks for the state")
struct StateQueryTests {
  @Test("A query survives its text, and the path that is signed holds it")
  func roundTrip() {
    for query in [
      StateQuery(count: 1, unsaved: 0), StateQuery(count: 42, unsaved: 7),
      StateQuery(count: 3, unsaved: 0, kept: 12), StateQuery(count: 3, unsaved: 0, at: 61_000),
      StateQuery(count: 3, unsaved: 0, kept: 12, at: 0),
    ] {
      #expect(StateQuery(text: query.text) == query)
      #expect(query.path == "/v1/state?" + query.text)
    }
    #expect(StateQuery(count: 42, unsaved: 7).text == "count=42&unsaved=7")
  }

  @Test(
    "There is one spelling of a query, and no other is read",
    arguments: [
      "", "count=1", "unsaved=0", "count=0&unsaved=0", "unsaved=0&count=1", "count=01&unsaved=0",
      "count=1&unsaved=-1", "count=1&unsaved=0&kept=0", "count=1&unsaved=0&more=1",
      "count=1&count=2&unsaved=0", "count=1&unsaved=0&", "count=%31&unsaved=0",
      "count=+1&unsaved=0", "count=1&unsaved=99999999999999999999",
    ])
  func refused(_ text: String) { #expect(StateQuery(text: text) == nil, "\(text)") }
}
