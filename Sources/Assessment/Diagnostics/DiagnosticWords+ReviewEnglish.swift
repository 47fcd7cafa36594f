extension DiagnosticWords {
  /// What the review of a bank says.
  static let reviewEnglish: [DiagnosticCode: Words] = [
    .lookAlikeLetter: (
      "{item}: “{name}” has “{first}” with {value}, a letter of another script that looks Latin.",
      "Type the word again; khoathi bank fix mends it when it is certain."
    ),
    .unusualSpace: (
      "{item}: “{name}” has the unusual space {value}.",
      "Use a plain space; khoathi bank fix does it."
    ),
    .invisibleCharacter: (
      "{item}: “{name}” has the invisible character {value}.",
      "Delete it; khoathi bank fix does it."
    ),
    .doubleSpace: (
      "{item}: “{name}” has two spaces after “{value}”.",
      "Remove one; khoathi bank fix does it."
    ),
    .spaceBeforePunctuation: (
      "{item}: “{name}” has a space before “{value}” (“{first}”).",
      "Remove the space; khoathi bank fix does it."
    ),
    .unclosedMark: (
      "{item}: “{name}” opens “{value}” and never closes it (“{first}”).",
      "Close the mark, or put \\ before it when it is plain text."
    ),
    .tooWide: (
      "{item}: “{name}” has a table or code that needs {value} columns; the smallest screen has "
        + "{limit}.",
      "Make the table narrower or break the code's lines."
    ),
    .negativeNotEmphasised: (
      "{item}: the question is negative, but “{value}” does not stand out.",
      "Write it in capitals (NOT) or strong (**not**); better, ask positively."
    ),
    .keyInStem: (
      "{item}: the stem holds the key “{value}” and none of the other choices.",
      "Take those words out of the stem, or change the choices."
    ),
    .allAboveNotPinned: (
      "{item}: choice {value} (“{first}”) speaks of those above it, but choices are shuffled.",
      "Add pinned: [{value}] so that it stays last, or replace the choice."
    ),
    .choiceNamesLetters: (
      "{item}: choice {value} (“{first}”) names other choices by letters, which change in the "
        + "shuffle.",
      "Write out what is meant, make it multiple_choice, or keep the order with fixed: true."
    ),
    .alikeChoices: (
      "{item}: choice {value} differs from choice {first} only in case, spaces or punctuation.",
      "Change one of them."
    ),
    .overlappingRanges: (
      "{item}: the range of choice {value} overlaps that of choice {first}.",
      "Change the ranges so that each number belongs to one choice."
    ),
    .containedChoice: (
      "{item}: choice {first} contains all of choice {value}.",
      "Ask whether somebody could defend {first} as right."
    ),
    .longKey: (
      "{item}: the key {value} has {needed} characters, the longest wrong choice {limit}.",
      "Shorten the key, or write wrong choices of like length."
    ),
    .longKeyBias: (
      "The key is the longest choice in {value} of {available} items; chance gives about {limit}.",
      "Write wrong choices as long as the key; candidates can guess by length."
    ),
    .keyPositionBias: (
      "The keys of {available} items are spread unevenly: {value}.",
      "Move choices; a print in the authored order shows the pattern."
    ),
    .absoluteWord: (
      "{item}: only choice {value} has the absolute word “{name}”.",
      "Drop the word, or use it in other choices too."
    ),
    .mixedPunctuation: (
      "{item}: choice {value} ends with other punctuation than the rest.",
      "End all choices in the same way."
    ),
    .mixedCapitals: (
      "{item}: only choice {value} begins with a small letter.", "Begin all choices alike."
    ),
    .numbersOutOfOrder: (
      "{item}: the choices are numbers, but not in order.",
      "Sort them, and add fixed: true to keep the order in the paper."
    ),
    .ambiguousNumber: (
      "{item}: {name} has {value}, which the machine reads as {limit} and many people as {first}.",
      "Write {limit} for the decimal, {first} for the thousands."
    ),
    .repealedSource: (
      "{item}: the source {value} has had no force since {limit} (replaced by: {article}).",
      "Check against the law in force and correct source, or set status: retired."
    ),
    .sourceSinceRepealed: (
      "{item}: the source {value} lost its force on {limit} (replaced by: {article}), after it was "
        + "checked on {first}.",
      "Check the item against the new act, correct source and checked, or set status: retired."
    ),
    .nearDuplicate: (
      "{item} is nearly the same as {first} ({value} % alike).",
      "Drop one, or put both into one enemies group."
    ),
    .translatedDuplicate: (
      "{item} seems to be a translation of {first} ({value} % of their traces shared).",
      "Put both into one enemies group, so that no paper holds both."
    ),
  ]
}
