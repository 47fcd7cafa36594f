import RoomAPI

/// Bodies written by hand, so that the generator leaves the machine to the room.
enum LoadBody {
  /// One response; ids and base64 need no escapes.
  static func answers(_ answer: SignedAnswer) -> String {
    """
    {"answers":[{"candidate":"\(answer.candidate)","sequence":\(answer.sequence),\
    "item":"\(answer.item)","response":"\(answer.response)",\
    "terminalTime":\(answer.terminalTime),"signature":"\(answer.signature)"}]}
    """
  }
}
