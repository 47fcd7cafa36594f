extension DiagnosticWords {
  static let english: [DiagnosticCode: Words] = [
    .fileTooLarge: (
      "The file has {value} bytes, more than the limit of {limit}.", "Split it into smaller files."
    ),
    .notUTF8: ("The file is not UTF-8 text.", "Save it again in UTF-8."),
    .brokenYAML: (
      "Broken YAML: {value}.",
      "Check indentation, colons and quotes on this line and the one before."
    ),
    .yamlAlias: (
      "YAML anchors (&) and aliases (*) are not allowed.",
      "Repeat the content in place, or quote the text."
    ),
    .yamlTag: ("The YAML tag {value} is not allowed.", "Remove the tag, or quote the text."),
    .repeatedKey: ("The key “{name}” stands twice in one mapping.", "Keep one of them."),
    .emptyFile: ("The file is empty.", "Add content or delete the file."),
    .notAMapping: (
      "“{name}” must be a mapping of keys to values.",
      "Write each key on its own line, followed by a colon."
    ),
    .notAList: (
      "“{name}” must be a list with elements.",
      "Write each element on its own line, beginning with a dash."
    ),
    .notText: ("“{name}” must be text.", "Write one text value; quote it if needed."),
    .notANumber: (
      "“{name}” must be a whole number in {limit}.", "Write plain digits, without sign or decimals."
    ),
    .notABoolean: ("“{name}” must be true or false.", "Write true or false."),
    .missingKey: ("{item}: “{name}” is missing.", "Add the key."),
    .unknownKey: ("{item}: there is no key “{name}”.", "Correct the spelling or remove the key."),
    .noBankFile: (
      "The bank has no bank.yaml.", "Add bank.yaml with bank, title, language and topics."
    ),
    .severalBankFiles: (
      "There is more than one bank.yaml.", "Check each bank on its own, or keep one."
    ),
    .badID: (
      "“{value}” is not a valid name.",
      "Items and passages: A–Z, 0–9 and hyphens, at most 16; other names: unaccented "
        + "letters, digits, hyphens."
    ),
    .duplicateID: (
      "“{value}” is already used at {first}.",
      "Choose another name; items and passages share one set of names."
    ),
    .unknownTopic: (
      "{item}: the topic “{value}” is not in bank.yaml.",
      "Use a declared topic, or declare this one."
    ),
    .unknownLevel: (
      "{item}: there is no level “{value}”.", "Use recall, understand, apply or apply_high."
    ),
    .unknownType: (
      "{item}: there is no item type “{value}”.",
      "Use single_choice, true_false, multiple_choice or short_text."
    ),
    .unknownStatus: (
      "{item}: there is no status “{value}”.", "Use draft, reviewed, approved or retired."
    ),
    .unknownPassage: (
      "{item}: the bank has no passage “{value}”.", "Add it under passages, or correct the name."
    ),
    .unusedPassage: ("No item uses the passage “{value}”.", "Add items or remove the passage."),
    .passageOrder: (
      "{item} follows {first} under one passage but has the smaller name.",
      "Order the items of a passage by ascending name."
    ),
    .passageWithEnemies: (
      "{item} belongs to the passage “{value}” and so must not have enemies.",
      "Remove enemies, or take the item out of the passage."
    ),
    .lonelyEnemy: (
      "The enemy group “{value}” has only {item}.", "Add another item to the group, or remove it."
    ),
    .notNFC: (
      "{item}: “{name}” is not in Unicode NFC.", "Convert the text to precomposed Unicode."
    ),
    .forbiddenCharacter: (
      "{item}: “{name}” has the forbidden character {value}.",
      "Delete control, invisible and direction characters; use spaces for tabs."
    ),
    .emptyText: ("{item}: “{name}” is empty.", "Write the text."),
    .tooLong: ("{item}: “{name}” has {value} bytes, more than {limit}.", "Shorten the text."),
    .badDate: ("{item}: “{value}” is not a date.", "Write it like 2026-11-23."),
    .badPoints: (
      "{item}: “{value}” is not a number of points.",
      "Write a number above 0, at most {limit}, with at most two decimals."
    ),
    .noKey: ("{item}: there is no answer key.", "Add answer."),
    .keyNotAChoice: (
      "{item}: the key “{value}” is not a choice.", "Write the letter of one of the choices."
    ),
    .severalKeys: (
      "{item}: there are {value} keys, but this type has one.",
      "Keep one, or make it multiple_choice."
    ),
    .repeatedAnswer: ("{item}: “{value}” is given twice.", "Remove one of them."),
    .tooFewChoices: ("{item}: there are {value} choices, at least 2 are needed.", "Add choices."),
    .tooManyChoices: (
      "{item}: there are {value} choices, at most {limit} are allowed.", "Remove choices."
    ),
    .choiceLetters: (
      "{item}: the choice “{value}” must have the letter {limit}.",
      "Letter the choices from A on without gaps."
    ),
    .equalChoices: ("{item}: choice {value} is the same as choice {first}.", "Change one of them."),
    .pinnedNotAChoice: (
      "{item}: the pinned “{value}” is not a choice.", "Write the letter of one of the choices."
    ),
    .choicesNotAllowed: (
      "{item}: an item of type {value} has no “{name}”.", "Remove the key, or change the type."
    ),
    .trueFalseChoices: (
      "{item}: a true/false item has exactly the choices {value}.", "Write A and B exactly so."
    ),
    .badScoring: (
      "{item}: this scoring rule does not suit {value}.",
      "all_or_nothing; right_minus_wrong for multiple_choice; per_part for ordering, matching, "
        + "cloze and true_false_group; or one percent for each part, rising to 100."
    ),
    .badShares: (
      "{item}: the shares do not fit the item, or do not give its answer all the points.",
      "Give fractions such as 1, 1/2, -1/3; the answer's add up to 1, and least is not above 0."
    ),
    .notAnOrder: (
      "{item}: the answer does not put every choice in order.",
      "Name each choice's letter exactly once, in the right order."
    ),
    .unmatchedPrompts: (
      "{item}: the answer is for {value}, which are not the prompts.",
      "Answer each prompt once, in the order of prompts."
    ),
    .gapMarks: (
      "{item}: the gaps and their marks in the stem do not agree.",
      "Mark them [[1]], [[2]]… once each in this order, and list gaps 1, 2… (at most {limit})."
    ),
    .notADecimal: (
      "{item}: “{name}” is not a number, or its tolerance or range is impossible.",
      "Write a quoted decimal such as '12,5', a tolerance of at least 0, or from ≤ to."
    ),
    .missingCitation: (
      "{item}: the source is missing.", "Add document and article; approved items must have them."
    ),
    .approvedWithoutHistory: (
      "{item}: the file says {value}, but this bank has a history, which alone says so.",
      "Write draft; then khoathi bank submit, review and approve."
    ),
    .historyBroken: (
      "The history is not as it was written: {value} (item {item}).",
      "Lines are only ever added: bring back a copy, then khoathi bank history --verify."
    ),
    .approvedContentChanged: (
      "{item}: it differs from what {name} approved on {value}, so it is a draft.",
      "Undo the change, or submit the new words: khoathi bank submit."
    ),
    .badValue: (
      "{item}: “{value}” is not a value of “{name}”.",
      "Correct it as this file's documentation says."
    ),
    .blueprintConflict: (
      "The blueprint cannot always be filled ({name}): needs {needed}, has "
        + "{available}.",
      "Add approved items to this cell, or change the blueprint."
    ),
    .unknownPart: (
      "“{value}” is not a part of this profile; its parts: {limit}.",
      "Name one of the parts as profile_part in the exam file (--part), or none if there are none."
    ),
    .profileItems: (
      "The paper has {value} items, the rule says {limit} ({article}).", "Change the blueprint."
    ),
    .profileMinutes: (
      "The working time is {value} minutes, the rule says {limit} ({article}).",
      "Change the blueprint's minutes."
    ),
    .profileBankMultiple: (
      "The bank has {value} items to draw from, at least {needed} are needed ({limit} "
        + "times the paper; {article}).",
      "Approve more items."
    ),
    .profileItemType: (
      "{item}: the type {value} is not allowed; allowed: {limit} ({article}).",
      "Change the type or do not approve the item."
    ),
    .profileChoiceCount: (
      "{item}: there are {value} choices, the rule says {limit} ({article}).",
      "Change the number of choices."
    ),
  ]
}
