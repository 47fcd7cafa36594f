/// The stable names of all findings of this library.
public enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  // Files.
  case fileTooLarge = "file_too_large"
  case notUTF8 = "not_utf8"
  case brokenYAML = "broken_yaml"
  case yamlAlias = "yaml_alias"
  case yamlTag = "yaml_tag"
  case repeatedKey = "repeated_key"
  case emptyFile = "empty_file"
  case notAMapping = "not_a_mapping"
  case notAList = "not_a_list"
  case notText = "not_text"
  case notANumber = "not_a_number"
  case notABoolean = "not_a_boolean"
  case missingKey = "missing_key"
  case unknownKey = "unknown_key"
  case noBankFile = "no_bank_file"
  case severalBankFiles = "several_bank_files"
  // Names.
  case badID = "bad_id"
  case duplicateID = "duplicate_id"
  case unknownTopic = "unknown_topic"
  case unknownLevel = "unknown_level"
  case unknownType = "unknown_type"
  case unknownStatus = "unknown_status"
  case unknownPassage = "unknown_passage"
  case unusedPassage = "unused_passage"
  case passageOrder = "passage_order"
  case passageWithEnemies = "passage_with_enemies"
  case lonelyEnemy = "lonely_enemy"
  // Text.
  case notNFC = "not_nfc"
  case forbiddenCharacter = "forbidden_character"
  case emptyText = "empty_text"
  case tooLong = "too_long"
  case badDate = "bad_date"
  case badPoints = "bad_points"
  // Choices and keys.
  case noKey = "no_key"
  case keyNotAChoice = "key_not_a_choice"
  case severalKeys = "several_keys"
  case repeatedAnswer = "repeated_answer"
  case tooFewChoices = "too_few_choices"
  case tooManyChoices = "too_many_choices"
  case choiceLetters = "choice_letters"
  case equalChoices = "equal_choices"
  case pinnedNotAChoice = "pinned_not_a_choice"
  case choicesNotAllowed = "choices_not_allowed"
  case trueFalseChoices = "true_false_choices"
  case badScoring = "bad_scoring"
  case badShares = "bad_shares"
  case notAnOrder = "not_an_order"
  case unmatchedPrompts = "unmatched_prompts"
  case gapMarks = "gap_marks"
  case notADecimal = "not_a_decimal"
  case missingCitation = "missing_citation"
  // What an examiner should look at.
  case lookAlikeLetter = "look_alike_letter"
  case unusualSpace = "unusual_space"
  case invisibleCharacter = "invisible_character"
  case doubleSpace = "double_space"
  case spaceBeforePunctuation = "space_before_punctuation"
  case unclosedMark = "unclosed_mark"
  case tooWide = "too_wide"
  case negativeNotEmphasised = "negative_not_emphasised"
  case keyInStem = "key_in_stem"
  case allAboveNotPinned = "all_above_not_pinned"
  case choiceNamesLetters = "choice_names_letters"
  case alikeChoices = "alike_choices"
  case overlappingRanges = "overlapping_ranges"
  case containedChoice = "contained_choice"
  case longKey = "long_key"
  case longKeyBias = "long_key_bias"
  case keyPositionBias = "key_position_bias"
  case absoluteWord = "absolute_word"
  case mixedPunctuation = "mixed_punctuation"
  case mixedCapitals = "mixed_capitals"
  case numbersOutOfOrder = "numbers_out_of_order"
  case ambiguousNumber = "ambiguous_number"
  case repealedSource = "repealed_source"
  case sourceSinceRepealed = "source_since_repealed"
  case nearDuplicate = "near_duplicate"
  case translatedDuplicate = "translated_duplicate"
  // The history of a bank.
  case approvedWithoutHistory = "approved_without_history"
  case historyBroken = "history_broken"
  case approvedContentChanged = "approved_content_changed"
  // Blueprints.
  case badValue = "bad_value"
  case blueprintConflict = "blueprint_conflict"
  // Profiles.
  case unknownPart = "unknown_part"
  case profileItems = "profile_items"
  case profileMinutes = "profile_minutes"
  case profileBankMultiple = "profile_bank_multiple"
  case profileItemType = "profile_item_type"
  case profileChoiceCount = "profile_choice_count"

  /// How bad such a finding is unless its place makes it milder.
  public var severity: Diagnostic.Severity {
    switch self {
    case .containedChoice, .absoluteWord, .mixedPunctuation, .mixedCapitals, .numbersOutOfOrder:
      .note
    case .unusedPassage, .lonelyEnemy, .unusualSpace, .invisibleCharacter, .doubleSpace,
      .spaceBeforePunctuation, .unclosedMark, .tooWide, .negativeNotEmphasised, .keyInStem,
      .alikeChoices, .overlappingRanges, .longKey, .longKeyBias, .keyPositionBias,
      .ambiguousNumber, .repealedSource, .sourceSinceRepealed, .nearDuplicate,
      .translatedDuplicate, .approvedContentChanged:
      .warning
    case .fileTooLarge, .notUTF8, .brokenYAML, .yamlAlias, .yamlTag, .repeatedKey, .emptyFile,
      .notAMapping, .notAList, .notText, .notANumber, .notABoolean, .missingKey, .unknownKey,
      .noBankFile, .severalBankFiles, .badID, .duplicateID, .unknownTopic, .unknownLevel,
      .unknownType, .unknownStatus, .unknownPassage, .passageOrder, .passageWithEnemies, .notNFC,
      .forbiddenCharacter, .emptyText, .tooLong, .badDate, .badPoints, .noKey, .keyNotAChoice,
      .severalKeys, .repeatedAnswer, .tooFewChoices, .tooManyChoices, .choiceLetters,
      .equalChoices, .pinnedNotAChoice, .choicesNotAllowed, .trueFalseChoices, .badScoring,
      .badShares,
      .notAnOrder, .unmatchedPrompts, .gapMarks, .notADecimal, .missingCitation,
      .lookAlikeLetter, .allAboveNotPinned, .choiceNamesLetters,
      .approvedWithoutHistory, .historyBroken,
      .badValue, .blueprintConflict, .unknownPart, .profileItems, .profileMinutes,
      .profileBankMultiple,
      .profileItemType, .profileChoiceCount:
      .error
    }
  }
}
