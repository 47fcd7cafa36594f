extension ImportWords {
  static let english: [ImportCode: Words] = [
    .notText: (
      "The file is not UTF-8 text at byte {offset}.",
      "Save the file as UTF-8 and import it again."
    ),
    .oldFontEncoding: (
      "The text seems to be in {value}, not in Unicode.",
      "Convert it to Unicode and import it again."
    ),
    .emptyFile: (
      "The file has no questions.",
      "Check that this is the right file."
    ),
    .unknownFormat: (
      "The format of the file is not recognised.",
      "Name the format with --format."
    ),
    .formatNotRead: (
      "This is {name}, which is not read.",
      "{remedy}"
    ),
    .wrongFormat: (
      "The file is not {name} as was said.",
      "Leave --format away or name the right one."
    ),
    .doctype: (
      "The file has a DOCTYPE or entities and is refused.",
      "Export it again without a DOCTYPE."
    ),
    .brokenXML: (
      "Broken XML: {value}.",
      "Export the file again from the program that made it."
    ),
    .tooDeep: (
      "Elements are nested deeper than {limit}.",
      "Export the file again from the program that made it."
    ),
    .tooLarge: (
      "{name} is larger than the limit of {limit}.",
      "Split the file."
    ),
    .brokenArchive: (
      "Broken archive: {value}.",
      "Make the archive again."
    ),
    .unsafeEntry: (
      "The archive has an unsafe entry “{name}”: {value}.",
      "Make the archive again with plain files only."
    ),
    .repeatedEntry: (
      "The archive has two entries named “{name}”.",
      "Make the archive again with one entry of each name."
    ),
    .missingFile: (
      "The file “{name}” that is referred to is missing.",
      "Add the file to the package and import it again."
    ),
    .readerStopped: (
      "Reading the file was stopped: {value}.",
      "Split the file, or export it again."
    ),
    .fileIgnored: (
      "“{name}” is not a file of questions and is passed over.",
      "Nothing to do."
    ),
    .formatChosen: (
      "Read as {name}.",
      "Use --format if that is wrong."
    ),
    .emptyStem: (
      "The question has no stem.",
      "Write the stem."
    ),
    .emptyChoice: (
      "Choice {name} has no text.",
      "Write the choice's text."
    ),
    .repeatedChoice: (
      "Two choices are alike: “{value}”.",
      "Change one of them."
    ),
    .tooFewChoices: (
      "The question has only {value} choices.",
      "Add choices."
    ),
    .tooManyChoices: (
      "The question has {value} choices, more than {limit}.",
      "Take choices away."
    ),
    .textTooLong: (
      "{name} is longer than {limit} bytes.",
      "Make it shorter."
    ),
    .noKey: (
      "The question has no key.",
      "Mark the right answer."
    ),
    .keyNotAChoice: (
      "The key “{value}” is not one of the choices.",
      "Correct the key or the choices."
    ),
    .severalKeys: (
      "There are {value} right answers to a question with one.",
      "Keep one, or allow several to be chosen."
    ),
    .keyConflict: (
      "Two places give different keys: {first} and {second}.",
      "Keep the right one."
    ),
    .ambiguousKey: (
      "The key “{value}” can be understood in several ways.",
      "Write the key as letters A, B, C…"
    ),
    .noFullShare: (
      "No response earns the full points.",
      "Give the right answer 100 %."
    ),
    .badShare: (
      "The share “{value}” is not allowed.",
      "Correct the share."
    ),
    .badNumber: (
      "“{value}” is not a number.",
      "Write a decimal number such as 3.14."
    ),
    .emptyRange: (
      "The range {value} holds no number.",
      "Swap the two ends."
    ),
    .everyNumber: (
      "Every number earns points.",
      "Name the right number."
    ),
    .badPoints: (
      "The points “{value}” are not allowed.",
      "Write points from 0.01 to 10000."
    ),
    .repeatedIdentifier: (
      "“{value}” names two questions or two choices.",
      "Give them different names."
    ),
    .brokenSyntax: (
      "Cannot be read: {value}.",
      "Correct the syntax."
    ),
    .hiddenKey: (
      "The text may disclose the key: {value}.",
      "Correct the syntax there."
    ),
    .swallowedQuestion: (
      "The question seems to hold the next one as well.",
      "Put a blank line between the two."
    ),
    .gapsDiffer: (
      "The gaps do not agree with the key.",
      "Correct the gaps."
    ),
    .unsupportedRule: (
      "The scoring rule “{value}” cannot be represented here.",
      "Mark it by hand, or change the rule in the source."
    ),
    .notScored: (
      "The source does not score this question.",
      "Add scoring in the source."
    ),
    .keyDisagrees: (
      "The key shown, “{first}”, is not what scores, “{second}”.",
      "Make them agree in the source."
    ),
    .onlyOneScored: (
      "Only the response “{value}” is scored.",
      "Check the scoring."
    ),
    .lessNumber: (
      "The least or most number of responses ({value}) cannot be kept.",
      "Say so in the stem."
    ),
    .pointsDiffer: (
      "The maximum is stated as {first}, the rule gives {second}.",
      "Check the points of the question."
    ),
    .manualScoring: (
      "The question is marked by people.",
      "Nothing to do."
    ),
    .penaltyIgnored: (
      "The penalty for a second try ({value}) has no use in an exam.",
      "Nothing to do."
    ),
    .ruleAssumed: (
      "The source has no rule of scoring; used: {value}.",
      "Check it."
    ),
    .unsupportedType: (
      "Questions of type “{value}” cannot be taken at a text terminal; kept as they are.",
      "Write it as another type."
    ),
    .picture: (
      "The question needs the picture “{value}”, which a text terminal cannot show; kept.",
      "Put the picture into words."
    ),
    .media: (
      "The question needs sound or film “{value}”; kept.",
      "Put it into words."
    ),
    .programCode: (
      "The question holds {value} code that would have to run.",
      "Export it without code."
    ),
    .lostMarkup: (
      "“{value}” cannot be shown as text.",
      "Check the question's text."
    ),
    .mathSource: (
      "The formula is kept as written: {value}.",
      "Rewrite it for reading."
    ),
    .changedCharacters: (
      "Control characters {value} were taken out.",
      "Check the question's text."
    ),
    .testRefused: (
      "The test branches or draws at random ({value}) and is not kept; only its questions are imported.",
      "Make a blueprint for it."
    ),
    .testDetail: (
      "The test's setting “{value}” does not belong to a bank.",
      "Set it in the blueprint or the profile."
    ),
    .orphan: (
      "Text that belongs to no question: “{value}”.",
      "Check how the questions are numbered."
    ),
    .noHeader: (
      "No header row was found.",
      "Add a header row: Question, A, B, C, D, Key."
    ),
    .headerRead: (
      "Columns: {value}.",
      "Check how the columns were understood."
    ),
    .columnIgnored: (
      "The column “{name}” is not used.",
      "Rename the column if it matters."
    ),
    .columnTwice: (
      "Two columns of one meaning: “{first}” and “{second}”.",
      "Delete one."
    ),
    .rowLength: (
      "The row has {value} cells, the header {limit}.",
      "Check separators and quotes."
    ),
    .dateCell: (
      "Cell {name} is a date ({value}); it may have been “1/2”.",
      "Format the cell as text."
    ),
    .formulaCell: (
      "Cell {name} is a formula; its stored result “{value}” is used.",
      "Replace the formula by its value."
    ),
    .errorCell: (
      "Cell {name} holds the error {value}.",
      "Correct the cell."
    ),
    .hiddenRow: (
      "Row {value} is hidden.",
      "Show or delete the row."
    ),
    .numberGap: (
      "The numbering goes from {first} to {second}.",
      "Check that no question is missing."
    ),
    .numberTwice: (
      "The number {value} stands twice.",
      "Number them again."
    ),
    .trackedChange: (
      "Text deleted under tracked changes is left out.",
      "Accept all changes and import again."
    ),
    .labelGap: (
      "The labels of the choices ({value}) are not consecutive.",
      "Correct the labels."
    ),
    .fewKeys: (
      "The table of keys has {value} entries, the paper {limit}.",
      "Check the table of keys."
    ),
    .topicUnknown: (
      "The topic “{value}” is not in the bank and is added.",
      "Rename the topic if needed."
    ),
    .topicsByHand: (
      "The topics {value} cannot be added to bank.yaml.",
      "Add them by hand, then import again."
    ),
    .noTopic: (
      "The question has no topic; “{value}” is used.",
      "Name a topic with --topic."
    ),
    .levelUnknown: (
      "The level “{value}” is not known; “{name}” is used.",
      "Correct the level."
    ),
    .alreadyThere: (
      "The bank already has this question: {value}.",
      "Nothing to do."
    ),
    .changedThere: (
      "The bank has {value} from the same source with other words.",
      "Correct it in the bank, or leave it out of the import."
    ),
    .refusedByBank: (
      "The question breaks a rule of banks ({value} {name}).",
      "Correct the question in its source."
    ),
    .feedbackKept: (
      "Explanations are kept in the record of the import.",
      "Nothing to do."
    ),
    .leftoverKept: (
      "“{value}” is kept in the record of the import.",
      "Nothing to do."
    ),
    .cannotHold: (
      "{name} cannot hold: {value}.",
      "Use another format if that matters."
    ),
    .willDiffer: (
      "In {name} this will differ: {value}.",
      "Check it in the program that reads it."
    ),
    .unlistedFile: (
      "The package does not list “{name}”; it is read all the same.",
      "Check that the question belongs to the package."
    ),
    .identifiersDiffer: (
      "The package calls it “{first}”, the file itself “{second}”.",
      "Nothing to do; the file's own name is used."
    ),
    .drawnSome: (
      "Moodle shows {value} of the {limit} parts, drawn at random; here all are shown.",
      "Check the number of parts."
    ),
    .fileLeft: (
      "The source also takes files (up to {value}); here only the text is taken.",
      "Say so in the stem, or collect files apart."
    ),
    .otherEncoding: (
      "The file is not UTF-8 at byte {offset}; it seems to be {value}.",
      "Import it again with --encoding {value}, or save it as UTF-8."
    ),
  ]
}
