/// What in a text speaks for which format.
struct TextEvidence {
  /// Blocks in braces that begin as answers of GIFT do.
  private(set) var giftBlocks = 0
  /// Lines that only GIFT begins so: `::name::`, `$CATEGORY:`, `//`, `[html]`.
  private(set) var giftMarks = 0
  /// Gaps such as `{1:SA:`.
  private(set) var clozeGaps = 0
  /// Lines that begin a choice: `A.`, `b)`, `*C.`.
  private(set) var options = 0
  /// `ANSWER: B` in capitals.
  private(set) var aikenKeys = 0
  /// `Câu 1`, `Question 1:`, `#Q`, `[<br>]`.
  private(set) var questions = 0
  /// `1.` and `1)`.
  private(set) var numbers = 0
  /// `Đáp án: B`, `Answer: B`, `Chọn B`.
  private(set) var keys = 0
  private(set) var isREXams = false
  private(set) var isLaTeX = false

  init(_ sample: TextSample) {
    var wasQuestion = false
    var hasQuestionHeading = false
    var members = 0
    for line in sample.lines where !line.isEmpty {
      let marks = LineMarks(line)
      if marks.isOption { options &+= 1 }
      if marks.isAikenKey { aikenKeys &+= 1 }
      if marks.isQuestion { questions &+= 1 }
      if marks.isNumber { numbers &+= 1 }
      if marks.isKey { keys &+= 1 }
      if marks.isGIFT { giftMarks &+= 1 }
      if marks.isREXamsMember { members &+= 1 }
      if marks.isLaTeX { isLaTeX = true }
      if wasQuestion, line.utf8.allSatisfy({ $0 == UInt8(ascii: "=") }) { members &+= 1 }
      wasQuestion = line == "Question" || line == "Meta-information" || line == "Solution"
      hasQuestionHeading = hasQuestionHeading || line.lowercased() == "# question"
    }
    let isFront = sample.firstLine == "---"
    isREXams = members >= 2 || isFront && hasQuestionHeading
    if isREXams { isLaTeX = false }
    (giftBlocks, clozeGaps) = BraceScan.counts(in: sample.text.utf8)
  }

  var isAiken: Bool {
    aikenKeys > 0 && options >= 2 && questions == 0 && giftBlocks == 0
      && numbers < max(aikenKeys, 2) && keys <= aikenKeys
  }

  var isGIFT: Bool {
    (giftBlocks > 0 || giftMarks > 0)
      && giftBlocks &+ giftMarks >= questions && (giftBlocks > 0 || options == 0)
  }

  var isLayout: Bool {
    questions > 0 || options >= 2 && (keys > 0 || numbers > 0 || aikenKeys > 0 || options >= 3)
  }
}
