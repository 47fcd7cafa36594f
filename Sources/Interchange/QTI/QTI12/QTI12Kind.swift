/// What an item says it is, in any program's words.
enum QTI12Kind: String, Hashable, Sendable {
  case choice, multiple, trueFalse, typed, number, essay, matching, dropdowns, blanks, ordering
  /// Gaps in running text.
  case cloze
  case information
  /// What nothing here can deliver.
  case other

  /// The kind that Canvas, Blackboard, D2L, ILIAS, OLAT or Common Cartridge name so.
  init?(named name: String) {
    let plain = String(name.lowercased().filter { $0.isLetter })
    guard !plain.isEmpty else { return nil }
    guard let kind = Self.names.first(where: { $0.value.contains(plain) })?.key else {
      guard Self.undeliverable.contains(plain) else { return nil }
      self = .other
      return
    }
    self = kind
  }

  private static let names: [QTI12Kind: Set<String>] = [
    .choice: [
      "multiplechoicequestion", "multiplechoice", "singlechoicequestion", "singlechoice",
      "ccmultiplechoicevp", "mcq", "scq", "eitheror", "multiplechoicesinglecorrect",
    ],
    .multiple: [
      "multipleanswersquestion", "multipleanswer", "multipleanswers", "multiselect",
      "ccmultipleresponsevp", "multipleresponse", "multiplecorrect", "mrq",
      "multiplecorrectsingleselection", "multiplechoicemulticorrect",
    ],
    .trueFalse: ["truefalsequestion", "truefalse", "cctruefalsevp", "tf"],
    .typed: [
      "shortanswerquestion", "fillintheblank", "ccfibvp", "ccpatternmatchvp", "fillin",
      "textsubsetquestion", "fib",
    ],
    .number: [
      "numericalquestion", "numeric", "numericquestion", "numerical", "numericresponse",
    ],
    .essay: [
      "essayquestion", "essay", "ccessayvp", "longanswer", "shortresponse", "textquestion",
      "shortanswer", "shortanswersessay", "writtenresponse",
    ],
    .matching: ["matchingquestion", "matching"],
    .dropdowns: ["multipledropdownsquestion", "missingwordquestion", "dropdown"],
    .blanks: [
      "fillinmultipleblanksquestion", "fillintheblanks", "fillintheblankplus",
      "multishortanswer", "fillinblanks",
    ],
    .cloze: ["clozequestion", "cloze"],
    .ordering: ["ordering", "orderingquestion", "orderinghorizontal"],
    .information: ["textonlyquestion", "information", "stimulus"],
  ]

  private static let undeliverable: Set<String> = [
    "fileuploadquestion", "fileupload", "calculatedquestion", "calculated", "arithmetic",
    "significantfigures", "hotspot", "hotspotquestion", "imagemapquestion", "formulaquestion",
    "assformulaquestion", "javaapplet", "flashquestion", "errortext", "audiorecording",
    "jumbledsentence", "quizbowl", "opinionscale", "likert", "categorizationquestion",
    "assfileupload", "asserrortext", "asslongmenu", "asskprimchoice", "longmenuquestion",
  ]
}
