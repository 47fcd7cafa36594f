/// What the room answered to one request.
struct LoadReply: Sendable {
  let status: Int
  let body: [UInt8]
}
