package org.upgradetck.reference.mutants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.upgradetck.reference.Decisions;

/**
 * The reference server with exactly one fault.
 *
 * <p>A mutant proves that a case can fail. Its fault lives in a small subclass of {@link
 * Decisions}; this list only says what the fault is, which requirements it breaks and where it was
 * seen.
 */
public enum Mutant {
  // The 101: Sec-WebSocket-Accept

  ACCEPT_OMITTED(
      "Answers 101 without Sec-WebSocket-Accept.",
      AcceptMutants::acceptOmitted,
      seen("FB23"),
      "RFC6455-4.2.2-1",
      "RFC6455-4.2.2-23"),
  ACCEPT_OF_DECODED_KEY(
      "Computes Sec-WebSocket-Accept over the 16 decoded octets of the key, not over its text.",
      AcceptMutants::acceptOfDecodedKey,
      seen("FB23"),
      "RFC6455-4.2.2-8",
      "RFC6455-4.2.2-23",
      "RFC6455-1.3-5",
      "RFC6455-1.3-6"),
  ACCEPT_CONSTANT(
      "Answers every key with the Sec-WebSocket-Accept of the sample key of RFC 6455.",
      AcceptMutants::acceptConstant,
      seen("FB23"),
      "RFC6455-4.2.2-23",
      "RFC6455-4.2.1-1"),
  ACCEPT_TWICE(
      "Sends Sec-WebSocket-Accept on two equal lines.",
      AcceptMutants::acceptTwice,
      seen("FB126"),
      "RFC6455-11.3.3-1"),
  ACCEPT_URL_SAFE(
      "Writes Sec-WebSocket-Accept in the base64url alphabet, with - and _ for + and /.",
      AcceptMutants::acceptUrlSafe,
      seen("FB23"),
      "RFC6455-4.2.2-23",
      "RFC4648-4-1"),
  ACCEPT_OF_REENCODED_KEY(
      "Decodes and encodes the key again before hashing, which changes keys with stray pad bits.",
      AcceptMutants::acceptOfReencodedKey,
      seen("FB23"),
      "RFC6455-4.2.2-8",
      "RFC6455-1.3-5"),

  // The 101: the other field lines

  UPGRADE_OMITTED(
      "Answers 101 without Upgrade.",
      SwitchingMutants::upgradeOmitted,
      seen("FB60"),
      "RFC6455-4.2.2-21",
      "RFC9110-7.8-5",
      "RFC9110-15.2.2-1",
      "RFC2616-14.42-2"),
  UPGRADE_ECHOED(
      "Echoes the Upgrade value of the request in the 101, other protocols included.",
      SwitchingMutants::upgradeEchoed,
      unseen(),
      "RFC6455-4.2.2-21",
      "RFC9110-7.8-5",
      "RFC7230-6.7-1"),
  CONNECTION_OMITTED(
      "Answers 101 without Connection.",
      SwitchingMutants::connectionOmitted,
      seen("FB60"),
      "RFC6455-4.2.2-22",
      "RFC9110-7.8-13"),
  CONNECTION_KEEP_ALIVE(
      "Answers 101 with Connection: keep-alive in place of Connection: Upgrade.",
      SwitchingMutants::connectionKeepAlive,
      seen("FB60"),
      "RFC6455-4.2.2-22",
      "RFC9110-7.8-13",
      "RFC2616-14.42-3"),
  STATUS_LINE_HTTP_1_0(
      "Writes HTTP/1.0 in the status line of the 101.",
      SwitchingMutants::statusLineHttp10,
      seen("FB66"),
      "RFC9112-2.3-3",
      "RFC9110-6.2-1"),
  CONTENT_LENGTH_IN_101(
      "Sends Content-Length: 0 in the 101.",
      SwitchingMutants::contentLengthIn101,
      seen("FB56"),
      "RFC9110-8.6-1"),
  TRANSFER_ENCODING_IN_101(
      "Sends Transfer-Encoding: chunked in the 101.",
      SwitchingMutants::transferEncodingIn101,
      seen("FB57"),
      "RFC9112-6.1-1"),

  // The 101: the subprotocol

  PROTOCOL_UNASKED(
      "Names the subprotocol chat although the client offered none.",
      SubprotocolMutants::protocolUnasked,
      seen("FB35"),
      "RFC6455-4.2.2-12",
      "RFC6455-4.2.2-13"),
  PROTOCOL_EMPTY(
      "Sends an empty Sec-WebSocket-Protocol when none of the offered subprotocols is agreed.",
      SubprotocolMutants::protocolEmpty,
      seen("FB37"),
      "RFC6455-4.2.2-13",
      "RFC6455-4.2.2-14",
      "RFC6455-4.3-5"),
  PROTOCOL_LIST_ECHOED(
      "Echoes the whole list of offered subprotocols.",
      SubprotocolMutants::protocolListEchoed,
      seen("FB34"),
      "RFC6455-4.2.2-14",
      "RFC6455-4.3-5",
      "RFC6455-1.3-3"),
  PROTOCOL_ANY(
      "Agrees to the first offered subprotocol, whether it speaks it or not.",
      SubprotocolMutants::protocolAny,
      unseen(),
      "RFC6455-4.2.2-12",
      "RFC6455-4.2.2-13"),
  PROTOCOL_FIRST_LINE_ONLY(
      "Reads only the first line of Sec-WebSocket-Protocol.",
      SubprotocolMutants::protocolFirstLineOnly,
      seen("FB32"),
      "RFC6455-11.3.4-1",
      "RFC9110-5.2-1"),
  PROTOCOL_LAST_LINE_ONLY(
      "Reads only the last line of Sec-WebSocket-Protocol.",
      SubprotocolMutants::protocolLastLineOnly,
      seen("FB32"),
      "RFC6455-11.3.4-1",
      "RFC9110-5.2-1"),
  PROTOCOL_OWN_SPELLING(
      "Matches subprotocols without regard to case and answers in its own spelling.",
      SubprotocolMutants::protocolOwnSpelling,
      seen("FB36"),
      "RFC6455-4.2.2-12",
      "RFC7936-2-1"),

  // The 101: extensions

  EXTENSION_UNASKED(
      "Names permessage-deflate although the client offered no extension.",
      ExtensionMutants::extensionUnasked,
      seen("FB52"),
      "RFC7692-5-10",
      "RFC6455-4.2.2-16",
      "RFC6455-4.2.2-17",
      "RFC6455-9-1"),
  EXTENSIONS_ECHOED(
      "Echoes every offered extension, also those it does not know.",
      ExtensionMutants::extensionsEchoed,
      seen("FB52"),
      "RFC6455-9-2",
      "RFC6455-9.1-3",
      "RFC6455-9.1-7"),
  CLIENT_WINDOW_UNASKED(
      "Answers client_max_window_bits=10 although the offer did not hold it.",
      ExtensionMutants::clientWindowUnasked,
      seen("FB46"),
      "RFC7692-7.1.2.2-4"),

  // Reading Upgrade and Connection

  METHOD_UNCHECKED(
      "Switches whatever the method is.",
      UpgradeMutants::methodUnchecked,
      seen("FB16"),
      "RFC6455-4.2.1-3",
      "RFC6455-1.6-1",
      "RFC9110-7.8-12"),
  UPGRADE_UNCHECKED(
      "Does not look at the Upgrade field.",
      UpgradeMutants::upgradeUnchecked,
      seen("FB07"),
      "RFC6455-4.2.1-9",
      "RFC9110-7.8-7",
      "RFC7540-3.2-3"),
  UPGRADE_CASE_SENSITIVE(
      "Knows the Upgrade value only as websocket in lower case.",
      UpgradeMutants::upgradeCaseSensitive,
      seen("FB06"),
      "RFC6455-4.2.1-10",
      "RFC9110-7.8-4",
      "RFC6455-11.2-1",
      "RFC9110-16.7-1"),
  UPGRADE_SUBSTRING(
      "Finds websocket anywhere in the Upgrade value, as in xwebsocket.",
      UpgradeMutants::upgradeSubstring,
      seen("FB07"),
      "RFC6455-4.2.1-9",
      "RFC9110-7.8-3",
      "RFC9110-7.8-7"),
  UPGRADE_WHOLE_VALUE(
      "Compares the whole Upgrade value and so refuses a list that holds websocket.",
      UpgradeMutants::upgradeWholeValue,
      seen("FB08"),
      "RFC6455-4.2.1-11",
      "RFC9110-7.8-3"),
  CONNECTION_UNCHECKED(
      "Does not look at the Connection field.",
      ConnectionMutants::connectionUnchecked,
      seen("FB05"),
      "RFC6455-4.2.1-12",
      "RFC9110-5.1-4",
      "RFC9110-7.6.1-6"),
  CONNECTION_WHOLE_VALUE(
      "Compares the whole Connection value and so refuses a list that holds Upgrade.",
      ConnectionMutants::connectionWholeValue,
      seen("FB01"),
      "RFC6455-4.2.1-13",
      "RFC6455-4.3-1"),
  CONNECTION_CASE_SENSITIVE(
      "Knows the connection option only as Upgrade with a capital.",
      ConnectionMutants::connectionCaseSensitive,
      seen("FB03"),
      "RFC6455-4.2.1-13",
      "RFC9110-7.6.1-1"),
  CONNECTION_SUBSTRING(
      "Finds upgrade anywhere in the Connection value, as in xupgrade.",
      ConnectionMutants::connectionSubstring,
      seen("FB04"),
      "RFC6455-4.2.1-12"),
  CONNECTION_FIRST_LINE_ONLY(
      "Reads only the first line of Connection.",
      ConnectionMutants::connectionFirstLineOnly,
      seen("FB02"),
      "RFC9110-5.2-1",
      "RFC6455-4.2.1-13",
      "RFC9110-5.3-1"),
  CONNECTION_EMPTY_MEMBER_REFUSED(
      "Answers 400 when the Connection list has an empty member.",
      ConnectionMutants::connectionEmptyMemberRefused,
      seen("FB01"),
      "RFC9110-5.6.1.2-1",
      "RFC2616-2.1-1"),

  // Reading the key

  KEY_MISSING_ACCEPTED(
      "Accepts a handshake without a key and answers the Accept of the empty string.",
      KeyMutants::keyMissingAccepted,
      seen("FB20"),
      "RFC6455-4.2.1-14"),
  KEY_LENGTH_UNCHECKED(
      "Accepts any key that is not empty, whatever it decodes to.",
      KeyMutants::keyLengthUnchecked,
      seen("FB20"),
      "RFC6455-4.2.1-15"),
  KEY_TWICE_ACCEPTED_JOINED(
      "Accepts two key lines and answers the Accept of the joined text \"K1, K2\".",
      KeyMutants::keyTwiceAcceptedJoined,
      seen("FB21"),
      "RFC6455-11.3.1-1"),
  KEY_TWICE_ACCEPTED_CONSTANT(
      "Accepts two key lines and answers the Accept of the empty string.",
      KeyMutants::keyTwiceAcceptedConstant,
      seen("FB21"),
      "RFC6455-11.3.1-1",
      "RFC6455-4.2.2-23"),

  // Reading the version

  VERSION_IGNORED(
      "Does not look at Sec-WebSocket-Version.",
      VersionMutants::versionIgnored,
      seen("FB28"),
      "RFC6455-4.2.1-16",
      "RFC6455-4.2.2-9",
      "RFC6455-4.4-2"),
  VERSION_HIDDEN(
      "Refuses another version without naming its own in Sec-WebSocket-Version.",
      VersionMutants::versionHidden,
      seen("FB29"),
      "RFC6455-4.2.2-10",
      "RFC6455-4.4-2",
      "RFC6455-11.3.5-3"),
  VERSION_READ_LENIENTLY(
      "Reads the leading digits of Sec-WebSocket-Version: 013, +13, 13.0 and 13a pass as 13.",
      VersionMutants::versionReadLeniently,
      seen("FB28"),
      "RFC6455-4.2.1-16",
      "RFC6455-4.3-3",
      "RFC6455-10.7-1"),
  VERSION_LAST_LINE_WINS(
      "Reads only the last line of Sec-WebSocket-Version.",
      VersionMutants::versionLastLineWins,
      unseen(),
      "RFC6455-4.2.1-16",
      "RFC6455-11.3.5-2"),
  VERSION_MISSING_ACCEPTED(
      "Accepts a handshake without Sec-WebSocket-Version.",
      VersionMutants::versionMissingAccepted,
      seen("FB28"),
      "RFC6455-4.2.1-16"),
  VERSION_REFUSED_WITH_500(
      "Refuses another version with 500.",
      VersionMutants::versionRefusedWith500,
      seen("FB31"),
      "RFC6455-4.2.2-9",
      "RFC6455-10.7-3"),

  // Refusing

  REFUSES_BY_HANGING_UP(
      "Closes the connection without an answer instead of refusing.",
      RefusalMutants::refusesByHangingUp,
      seen("FB82"),
      "RFC6455-4.2.1-2",
      "RFC6455-10.7-3",
      "RFC9112-2.2-9"),
  REFUSES_WITH_500(
      "Answers 500 where a 4xx belongs.",
      RefusalMutants::refusesWith500,
      seen("FB19"),
      "RFC6455-4.2.1-2",
      "RFC6455-10.7-3",
      "RFC9110-15.5.1-1"),
  REFUSES_WITH_200(
      "Answers 200 where a 4xx belongs.",
      RefusalMutants::refusesWith200,
      unseen(),
      "RFC6455-4.2.1-2"),
  UPGRADE_REQUIRED_WITHOUT_UPGRADE(
      "Answers 426 without Upgrade.",
      RefusalMutants::upgradeRequiredWithoutUpgrade,
      seen("FB30"),
      "RFC9110-7.8-9",
      "RFC9110-15.5.22-1",
      "RFC2817-4.2-1"),
  UPGRADE_REQUIRED_WITHOUT_CONNECTION(
      "Answers 426 with Upgrade but without the upgrade connection option.",
      RefusalMutants::upgradeRequiredWithoutConnection,
      seen("FB30"),
      "RFC9110-7.8-13",
      "RFC9110-7.6.1-2",
      "RFC2817-3.1-2"),
  CLOSES_WITHOUT_SAYING_SO(
      "Closes after every refusal and does not announce it with Connection: close.",
      RefusalMutants::closesWithoutSayingSo,
      unseen(),
      "RFC9112-9.3-3",
      "RFC9112-9.6-1"),
  REFUSAL_BODY_CUT(
      "Announces more content in a refusal than it sends, then closes.",
      RefusalMutants::refusalBodyCut,
      seen("FB83"),
      "RFC6455-4.2.1-2",
      "RFC9112-6.3-8"),

  // Time, segments and state

  EARLY_FRAMES_LOST(
      "Drops the octets that came in the same segment behind an accepted handshake.",
      FramingMutants::earlyFramesLost,
      seen("FB72"),
      "RFC9112-6.3-4",
      "RFC6455-6.2-1"),
  EARLY_FRAMES_SERVED_AFTER_REFUSAL(
      "Answers frames that came behind a handshake which it refused.",
      FramingMutants::earlyFramesServedAfterRefusal,
      seen("FB128"),
      "RFC9931-3-2",
      "RFC6455-1.3-7",
      "RFC9931-3-1",
      "RFC9931-4.1-1"),
  ONE_READ_MUST_HOLD_THE_HEAD(
      "Answers 400 to a head that does not come in one read.",
      StateMutants::oneReadMustHoldTheHead,
      seen("FB73"),
      "RFC9112-2.2-1"),
  SWITCHES_BEFORE_THE_END(
      "Answers a handshake whose last field line has come, but not yet its empty line.",
      StateMutants::switchesBeforeTheEnd,
      unseen(),
      "RFC9110-5.3-5",
      "RFC9112-2.1-1"),
  STATE_LEAKS_WITHIN_CONNECTION(
      "Uses the first key seen on a connection for every later handshake on it.",
      StateMutants::stateLeaksWithinConnection,
      unseen(),
      "RFC6455-4.2.2-23",
      "RFC9110-3.3-1",
      "RFC6455-4.4-4"),
  STATE_LEAKS_BETWEEN_CONNECTIONS(
      "Gives handshakes that overlap in time the Accept of one another's key.",
      StateMutants::stateLeaksBetweenConnections,
      unseen(),
      Contagion.CONTAGIOUS,
      "RFC6455-4.2.2-23"),
  HANDSHAKE_NEVER_RECOVERS(
      "Refuses everything with 503 once it has seen a malformed handshake.",
      StateMutants::handshakeNeverRecovers,
      seen("FB90"),
      Contagion.CONTAGIOUS,
      "RFC6455-10.7-1"),
  SECOND_REQUEST_LOST(
      "Answers only the first request of a connection that it keeps alive.",
      StateMutants::secondRequestLost,
      seen("FB86"),
      "RFC9112-9.3-4",
      "RFC9931-5-1",
      "RFC9112-9.3-1",
      "RFC9112-9.3.2-1"),

  // After the 101

  NEVER_REALLY_SWITCHES(
      "Answers 101 and goes on reading HTTP requests.",
      FramingMutants::neverReallySwitches,
      seen("FB68"),
      "RFC6455-4.2.2-27",
      "RFC6455-6.2-1",
      "RFC9110-15.2.2-1",
      "RFC2616-10.1.2-1",
      "RFC6455-5.5.2-1"),
  PONG_WITH_OTHER_OCTETS(
      "Answers a Ping with a Pong of other octets.",
      FramingMutants::pongWithOtherOctets,
      unseen(),
      "RFC6455-5.5.3-1"),
  FRAMES_MASKED_BY_SERVER(
      "Masks its frames.", FramingMutants::framesMaskedByServer, unseen(), "RFC6455-5.1-4"),
  CLOSE_UNANSWERED(
      "Ignores a Close frame and leaves the connection open.",
      FramingMutants::closeUnanswered,
      unseen(),
      "RFC6455-5.5.1-3",
      "RFC6455-5.5.1-4"),
  CLOSE_LEAVES_THE_CONNECTION_OPEN(
      "Answers a Close frame and leaves the connection open.",
      FramingMutants::closeLeavesTheConnectionOpen,
      unseen(),
      "RFC6455-5.5.1-4",
      "RFC6455-7.1.1-2"),
  CLOSE_OPTION_ENDS_THE_SWITCH(
      "Answers 101 to a handshake with the close option and then ends the connection.",
      StateMutants::closeOptionEndsTheSwitch,
      unseen(),
      "RFC9112-9.6-2"),

  // Policy

  ORIGIN_UNCHECKED(
      "Lets every Origin in.",
      OriginMutants::originUnchecked,
      seen("FB122"),
      "RFC6455-10.2-1",
      "RFC6455-10.2-2",
      "RFC6455-4.2.2-6"),
  ORIGIN_CLOSED_AFTER_101(
      "Answers a refused Origin with 101 and then Close 1008.",
      OriginMutants::originClosedAfter101,
      unseen(),
      "RFC6455-4.2.2-6",
      "RFC6455-10.2-2",
      "RFC6455-1.3-4"),
  UNKNOWN_UPGRADE_REFUSED(
      "Answers 400 on a plain resource to an Upgrade token it does not know.",
      RefusalMutants::unknownUpgradeRefused,
      seen("FB91"),
      "RFC9110-7.8-18"),

  // What means the same, and the form of answers

  ACCEPT_UNPADDED(
      "Writes Sec-WebSocket-Accept without its padding.",
      AcceptMutants::acceptUnpadded,
      unseen(),
      "RFC6455-4.2.2-23",
      "RFC6455-4.2.2-24",
      "RFC4648-3.2-1"),
  ACCEPT_LAST_DIGIT_SHIFTED(
      "Encodes the last digit of Sec-WebSocket-Accept without its two zero bits.",
      AcceptMutants::acceptLastDigitShifted,
      unseen(),
      "RFC6455-4.2.2-23",
      "RFC4648-4-1",
      "RFC4648-3.5-1"),
  KEY_SEEN_BEFORE_REFUSED(
      "Refuses a key that any earlier handshake had.",
      RepetitionMutants::repeatedKeyRefused,
      unseen(),
      Contagion.REMEMBERED,
      "RFC6455-4.2.2-23"),
  QUERY_CRASHES(
      "Answers 500 when the target has a query.",
      EqualityMutants::queryCrashes,
      unseen(),
      "RFC6455-4.2.1-6"),
  CLOSE_IN_THE_101(
      "Lists close beside Upgrade in the Connection of its 101.",
      AnswerMutants::closeInThe101,
      unseen(),
      "RFC9112-9.6-1"),
  FIELD_NAME_CASE_SENSITIVE(
      "Knows the fields of the handshake only in their usual spelling.",
      EqualityMutants::fieldNameCaseSensitive,
      seen("FB09"),
      "RFC6455-4.1-37",
      "RFC9110-5.1-1"),
  FIELDS_BEFORE_UPGRADE_LOST(
      "Forgets all fields but Host that stand before Upgrade.",
      EqualityMutants::fieldsBeforeUpgradeLost,
      unseen(),
      "RFC6455-1.3-1",
      "RFC9110-5.3-4"),
  HOST_MUST_COME_FIRST(
      "Refuses a request whose first field is not Host.",
      EqualityMutants::hostMustComeFirst,
      unseen(),
      "RFC6455-1.3-1",
      "RFC9110-5.3-4"),
  ONE_SPACE_BEFORE_VALUE(
      "Takes the octet behind the colon for a space, and every further one for the value.",
      EqualityMutants::oneSpaceBeforeValue,
      seen("FB10"),
      "RFC9110-5.5-1",
      "RFC9112-5.1-3"),
  SPACE_BEHIND_VALUE_KEPT(
      "Takes white space at the end of a field line for a part of the value.",
      EqualityMutants::spaceBehindValueKept,
      unseen(),
      "RFC9110-5.5-1",
      "RFC6455-1.3-5"),
  UPGRADE_EMPTY_MEMBER_REFUSED(
      "Answers 400 when the Upgrade list has an empty member.",
      EqualityMutants::upgradeEmptyMemberRefused,
      unseen(),
      "RFC9110-5.6.1.2-1"),
  PROTOCOL_EMPTY_MEMBER_REFUSED(
      "Answers 400 when the list of subprotocols has an empty member.",
      EqualityMutants::protocolEmptyMemberRefused,
      unseen(),
      "RFC9110-5.6.1.2-1",
      "RFC6455-4.2.1-18"),
  UNKNOWN_FIELD_REFUSED(
      "Answers 400 to a field that it does not know.",
      EqualityMutants::unknownFieldRefused,
      unseen(),
      "RFC6455-4.2.1-21",
      "RFC9110-5.1-2",
      "RFC6455-1.2-1"),
  HIGHER_MINOR_VERSION_REFUSED(
      "Answers 505 to HTTP/1.2.",
      EqualityMutants::higherMinorVersionRefused,
      unseen(),
      "RFC9110-6.2-4",
      "RFC6455-4.2.1-5",
      "RFC9110-2.5-1"),
  EMPTY_LINE_IN_FRONT_REFUSED(
      "Answers 400 to an empty line before the request line.",
      EqualityMutants::emptyLineInFrontRefused,
      unseen(),
      "RFC9112-2.2-6"),
  OBS_TEXT_REFUSED(
      "Answers 400 to an octet above 0x7F in any field line.",
      EqualityMutants::obsTextRefused,
      unseen(),
      "RFC9110-5.5-4"),
  ABSOLUTE_FORM_REFUSED(
      "Answers 400 to a request-target in absolute-form.",
      EqualityMutants::absoluteFormRefused,
      unseen(),
      "RFC9112-3.2.2-4",
      "RFC6455-4.2.1-7"),
  HOST_MUST_EQUAL_TARGET(
      "Answers 400 when Host differs from the authority of an absolute-form target.",
      EqualityMutants::hostMustEqualTarget,
      unseen(),
      "RFC9112-3.2.2-3"),
  EMPTY_CONTENT_CRASHES(
      "Answers 500 to Content-Length: 0.",
      EqualityMutants::emptyContentCrashes,
      unseen(),
      "RFC9110-9.3.1-2"),
  UPGRADE_VERSION_IGNORED(
      "Takes websocket/13 in Upgrade for websocket.",
      UpgradeMutants::upgradeVersionIgnored,
      unseen(),
      "RFC6455-4.2.1-9"),
  CONNECTION_PARAMETERS_IGNORED(
      "Takes Upgrade;q=1 and other things that are no token for the option upgrade.",
      ConnectionMutants::connectionParametersIgnored,
      unseen(),
      "RFC6455-4.2.1-12"),
  NAMED_FIELD_CRASHES(
      "Answers 500 when Connection lists a field of the request.",
      EqualityMutants::namedFieldCrashes,
      unseen(),
      "RFC6455-4.2.1-13"),
  UPGRADE_ALONE_CRASHES(
      "Answers 500 when Connection lists upgrade and there is no Upgrade.",
      EqualityMutants::upgradeAloneCrashes,
      unseen(),
      "RFC9110-7.6.1-7"),
  KEY_IN_URL_ALPHABET_ACCEPTED(
      "Accepts a key in the base64url alphabet.",
      KeyMutants::keyInUrlAlphabetAccepted,
      seen("FB20"),
      "RFC4648-3.3-1",
      "RFC6455-4.2.1-15"),
  KEY_PADDING_UNCHECKED(
      "Accepts a key whatever padding it has, and wherever.",
      KeyMutants::keyPaddingUnchecked,
      seen("FB20"),
      "RFC6455-4.2.1-15"),
  KEY_FIRST_LINE_WINS(
      "Accepts several key lines and reads the first.",
      KeyMutants::keyFirstLineWins,
      seen("FB21"),
      "RFC6455-4.2.1-15"),
  KEY_LAST_LINE_WINS(
      "Accepts several key lines and reads the last.",
      KeyMutants::keyLastLineWins,
      seen("FB21"),
      "RFC6455-4.2.1-15"),
  VERSION_TWICE_ACCEPTED(
      "Accepts the version 13 said twice.",
      VersionMutants::versionTwiceAccepted,
      seen("FB21"),
      "RFC6455-4.2.1-16"),
  VERSION_CUT_TO_ONE_OCTET(
      "Reads the version into one octet, so that 269 is 13.",
      VersionMutants::versionCutToOneOctet,
      seen("FB28"),
      "RFC6455-4.2.1-16"),
  VERSION_READ_AS_HEXADECIMAL(
      "Reads the version 0xD as 13.",
      VersionMutants::versionReadAsHexadecimal,
      seen("FB28"),
      "RFC6455-4.2.1-16"),
  VERSION_LIST_MALFORMED(
      "Names its versions as 13; draft=8, 013.",
      VersionMutants::versionListMalformed,
      unseen(),
      "RFC6455-4.3-4"),
  VERSION_LIST_REPEATS(
      "Names its version twice.", VersionMutants::versionListRepeats, unseen(), "RFC6455-4.3-4"),
  UPGRADE_REQUIRED_NAMES_ANOTHER(
      "Names h2c in the Upgrade of a 426 at a resource that speaks WebSocket.",
      RefusalMutants::upgradeRequiredNamesAnother,
      unseen(),
      "RFC9110-15.5.22-1"),
  PROTOCOL_OF_ANY_CHARACTERS(
      "Agrees to whatever stands in Sec-WebSocket-Protocol when it is no token.",
      SubprotocolMutants::protocolOfAnyCharacters,
      unseen(),
      "RFC6455-4.2.1-19",
      "RFC6455-4.3-5",
      "RFC9110-5.6.2-1"),
  PROTOCOL_REPEATED(
      "Answers a subprotocol as often as it was offered.",
      SubprotocolMutants::protocolRepeated,
      unseen(),
      "RFC6455-4.2.2-14"),
  PROTOCOL_ECHOED_RAW(
      "Echoes control octets in Sec-WebSocket-Protocol.",
      SubprotocolMutants::protocolEchoedRaw,
      unseen(),
      "RFC9110-5.5-2",
      "RFC9112-2.2-4"),
  PROTOCOL_ON_TWO_LINES(
      "Sends the subprotocol agreed on two lines.",
      AnswerMutants::protocolOnTwoLines,
      unseen(),
      "RFC6455-11.3.4-2"),
  STATUS_LINE_IN_LOWER_CASE(
      "Writes http/1.1 in its status lines.",
      AnswerMutants::statusLineInLowerCase,
      unseen(),
      "RFC9112-2.3-1",
      "RFC9112-4-1",
      "RFC6455-4.2.2-19"),
  SPACE_AFTER_STATUS_MISSING(
      "Ends its status lines behind the status code, without the space.",
      AnswerMutants::spaceAfterStatusMissing,
      unseen(),
      "RFC9112-4-2"),
  LINES_END_WITH_LF(
      "Ends the lines of its answers with LF alone.",
      AnswerMutants::linesEndWithLf,
      unseen(),
      "RFC9112-2.1-1"),
  CR_IN_A_VALUE(
      "Sends a CR that no LF follows in a field value.",
      AnswerMutants::crInAValue,
      unseen(),
      "RFC9112-2.2-3"),
  NUL_IN_A_VALUE(
      "Sends a NUL in a field value.", AnswerMutants::nulInAValue, unseen(), "RFC9110-2.2-1"),
  SPACE_BEFORE_COLON(
      "Writes a space between a field name and its colon.",
      AnswerMutants::spaceBeforeColon,
      unseen(),
      "RFC9112-5-1",
      "RFC9110-5.6.2-1"),
  LINE_WITHOUT_COLON(
      "Sends a line without a colon among its field lines.",
      AnswerMutants::lineWithoutColon,
      unseen(),
      "RFC9112-5-1",
      "RFC9112-5.1-4",
      "RFC6455-4.2.2-19"),
  VALUE_FOLDED(
      "Folds a field value over two lines.", AnswerMutants::valueFolded, unseen(), "RFC9112-5.2-1"),
  FIRST_LINE_INDENTED(
      "Begins its first field line with a space.",
      AnswerMutants::firstLineIndented,
      unseen(),
      "RFC9112-2.2-7"),
  STATUS_OUT_OF_RANGE(
      "Answers 999 in place of 400.", AnswerMutants::statusOutOfRange, unseen(), "RFC9110-15-2"),
  EMPTY_MEMBER_IN_CONNECTION(
      "Sends an empty member in Connection.",
      AnswerMutants::emptyMemberInConnection,
      unseen(),
      "RFC9110-5.6.1.1-1"),
  CONTENT_LENGTH_BESIDE_CHUNKED(
      "Sends Content-Length beside Transfer-Encoding: chunked.",
      AnswerMutants::contentLengthBesideChunked,
      unseen(),
      "RFC9112-6.2-1"),
  CONTENT_LENGTH_TWICE(
      "Sends two lengths that differ.",
      AnswerMutants::contentLengthTwice,
      unseen(),
      "RFC9110-5.3-3"),
  CHUNK_SIZE_WITH_PREFIX(
      "Writes 0x before the size of a chunk.",
      AnswerMutants::chunkSizeWithPrefix,
      unseen(),
      "RFC9110-2.2-1"),
  CHUNKED_TO_HTTP_1_0(
      "Answers an HTTP/1.0 request with Transfer-Encoding: chunked.",
      AnswerMutants::chunkedToHttp10,
      unseen(),
      "RFC9112-6.1-7"),
  CONTENT_LONGER_THAN_ITS_LENGTH(
      "Sends more content than Content-Length says.",
      AnswerMutants::contentLongerThanItsLength,
      unseen(),
      "RFC9110-2.2-1"),
  HEAD_ANSWERED_WITH_CONTENT(
      "Answers HEAD with content.",
      AnswerMutants::headAnsweredWithContent,
      unseen(),
      "RFC9110-9.3.2-1"),
  HEAD_ANSWERED_WITH_CONTENT_AT_THE_END(
      "Answers HEAD with content, and says that it ends the connection with it.",
      AnswerMutants::headAnsweredWithContentAtTheEnd,
      unseen(),
      "RFC9110-9.3.2-1"),
  CONTENT_LONGER_THAN_ITS_LENGTH_AT_THE_END(
      "Sends more content than it announces, and says that it ends the connection with it.",
      AnswerMutants::contentLongerThanItsLengthAtTheEnd,
      unseen(),
      "RFC9110-2.2-1"),
  DATE_MISSING("Answers without Date.", AnswerMutants::dateMissing, unseen(), "RFC9110-6.6.1-1"),
  ALLOW_MISSING(
      "Answers 405 without Allow.",
      AnswerMutants::allowMissing,
      unseen(),
      "RFC9110-15.5.6-1",
      "RFC9110-10.2.1-1"),
  CHALLENGE_MISSING(
      "Answers 401 without WWW-Authenticate.",
      AnswerMutants::challengeMissing,
      unseen(),
      "RFC9110-15.5.2-1",
      "RFC9110-11.6.1-1"),
  CREDENTIALS_UNCHECKED(
      "Lets everybody in at the resource that asks for credentials.",
      UpgradeMutants::credentialsUnchecked,
      unseen(),
      "RFC6455-4.2.2-3"),
  SWITCHES_HTTP_1_0(
      "Switches for a request of HTTP/1.0.",
      AnswerMutants::switchesHttp10,
      seen("FB18"),
      "RFC6455-4.2.1-4",
      "RFC9110-7.8-14",
      "RFC9110-15.2-1"),

  // Extensions, and what is said behind the 101

  EXTENSIONS_READ_LENIENTLY(
      "Agrees to permessage-deflate in a list of extensions that breaks its grammar.",
      OfferMutants::extensionsReadLeniently,
      unseen(),
      "RFC6455-9.1-1"),
  EXTENSIONS_MALFORMED_IGNORED(
      "Switches without an extension when the list of extensions breaks its grammar.",
      OfferMutants::extensionsMalformedIgnored,
      unseen(),
      "RFC6455-9.1-1"),
  EXTENSIONS_EMPTY_MEMBER_REFUSED(
      "Answers 400 when the list of extensions has an empty member.",
      OfferMutants::extensionsEmptyMemberRefused,
      unseen(),
      "RFC9110-5.6.1.2-1"),
  EXTENSIONS_FIRST_LINE_ONLY(
      "Reads only the first line of Sec-WebSocket-Extensions.",
      OfferMutants::extensionsFirstLineOnly,
      seen("FB50"),
      "RFC6455-9.1-2"),
  EXTENSIONS_LAST_LINE_ONLY(
      "Reads only the last line of Sec-WebSocket-Extensions.",
      OfferMutants::extensionsLastLineOnly,
      seen("FB50"),
      "RFC6455-9.1-2"),
  EXTENSION_QUOTES_UNKNOWN(
      "Splits the list of extensions at commas inside of quotes too.",
      OfferMutants::extensionQuotesUnknown,
      seen("FB48"),
      "RFC6455-9.1-1",
      "RFC6455-9-1"),
  EXTENSION_QUOTES_KEPT(
      "Takes the quotes of a parameter for a part of its value.",
      OfferMutants::extensionQuotesKept,
      seen("FB48"),
      "RFC6455-4.3-6",
      "RFC9110-5.6.4-1",
      "RFC9110-5.6.6-2",
      "RFC7692-5.2-1"),
  EXTENSION_SPACE_HIDES_PARAMETER(
      "Loses a parameter when the white space around its semicolon is not the usual.",
      OfferMutants::extensionSpaceHidesParameter,
      seen("FB49"),
      "RFC7692-7.1.1.1-2"),
  EXTENSION_NAME_PREFIX(
      "Takes every extension whose name holds permessage-deflate for it.",
      OfferMutants::extensionNamePrefix,
      unseen(),
      "RFC6455-9-1"),
  EXTENSION_TWICE(
      "Names the extension agreed twice.", OfferMutants::extensionTwice, unseen(), "RFC7692-5-7"),
  EXTENSIONS_MALFORMED(
      "Ends the extension agreed with a semicolon.",
      OfferMutants::extensionsMalformed,
      unseen(),
      "RFC6455-9.1-1",
      "RFC6455-4.3-7"),
  EXTENSIONS_EMPTY(
      "Sends an empty Sec-WebSocket-Extensions when it agrees to nothing that was offered.",
      OfferMutants::extensionsEmpty,
      seen("FB51"),
      "RFC6455-4.2.2-18",
      "RFC9110-5.6.1.2-2",
      "RFC6455-9.1-1"),
  BUILT_IN_NAME_CRASHES(
      "Answers 500 to an extension named constructor.",
      OfferMutants::builtInNameCrashes,
      seen("FB54"),
      "RFC6455-9.1-7"),
  DEFLATE_FIRST_OFFER_ONLY(
      "Looks only at the first of several offers.",
      OfferMutants::deflateFirstOfferOnly,
      seen("FB50"),
      "RFC7692-5-3"),
  DEFLATE_LAST_OFFER_WINS(
      "Prefers the last of several offers.",
      OfferMutants::deflateLastOfferWins,
      unseen(),
      "RFC7692-5-3",
      "RFC6455-9.1-6"),
  DEFLATE_BAD_OFFER_REFUSED(
      "Answers 400 to an offer of permessage-deflate that it has to decline.",
      OfferMutants::deflateBadOfferRefused,
      seen("FB43"),
      "RFC7692-7-2"),
  DEFLATE_UNKNOWN_PARAMETER_ACCEPTED(
      "Accepts an offer of permessage-deflate with a parameter that does not exist.",
      OfferMutants::deflateUnknownParameterAccepted,
      seen("FB44"),
      "RFC6455-9-2",
      "RFC7692-7-1"),
  DEFLATE_REPEATED_PARAMETER_ACCEPTED(
      "Accepts an offer of permessage-deflate with a parameter that stands there twice.",
      OfferMutants::deflateRepeatedParameterAccepted,
      seen("FB45"),
      "RFC7692-7-3"),
  DEFLATE_WINDOW_UNCHECKED(
      "Takes a window that is no number from 8 to 15 for 15.",
      OfferMutants::deflateWindowUnchecked,
      unseen(),
      "RFC7692-7-2"),
  DEFLATE_FLAG_VALUE_IGNORED(
      "Accepts a value where a parameter of permessage-deflate has none.",
      OfferMutants::deflateFlagValueIgnored,
      seen("FB45"),
      "RFC7692-7-2"),
  DEFLATE_TAKEOVER_DECLINED(
      "Declines every offer with server_no_context_takeover.",
      OfferMutants::deflateTakeoverDeclined,
      unseen(),
      "RFC7692-7.1.1.1-3"),
  DEFLATE_CLIENT_HINT_DECLINED(
      "Declines every offer with client_no_context_takeover.",
      OfferMutants::deflateClientHintDeclined,
      unseen(),
      "RFC7692-5-4"),
  DEFLATE_TAKEOVER_UNACKNOWLEDGED(
      "Accepts an offer with server_no_context_takeover and does not say it in the answer.",
      OfferMutants::deflateTakeoverUnacknowledged,
      unseen(),
      "RFC7692-7.1.1.1-2",
      "RFC7692-5-4"),
  DEFLATE_SERVER_WINDOW_UNACKNOWLEDGED(
      "Accepts an offer with server_max_window_bits and does not say it in the answer.",
      OfferMutants::deflateServerWindowUnacknowledged,
      unseen(),
      "RFC7692-7.1.2.1-2",
      "RFC7692-5-4"),
  DEFLATE_SERVER_WINDOW_RAISED(
      "Answers server_max_window_bits=15 whatever was offered.",
      OfferMutants::deflateServerWindowRaised,
      unseen(),
      "RFC7692-7.1.2.1-2",
      "RFC7692-7-4"),
  DEFLATE_CLIENT_WINDOW_RAISED(
      "Answers client_max_window_bits=15 whatever was offered.",
      OfferMutants::deflateClientWindowRaised,
      seen("FB46"),
      "RFC7692-7.1.2.2-2",
      "RFC7692-7.1.2.2-3"),
  DEFLATE_CLIENT_WINDOW_MALFORMED(
      "Answers client_max_window_bits with a leading zero.",
      OfferMutants::deflateClientWindowMalformed,
      seen("FB46"),
      "RFC7692-7.1.2.2-5",
      "RFC7692-7-6"),
  DEFLATE_FLAG_ANSWERED_WITH_VALUE(
      "Answers client_no_context_takeover=true.",
      OfferMutants::deflateFlagAnsweredWithValue,
      unseen(),
      "RFC7692-7-6"),
  STRAY_LINE_BEHIND_101(
      "Sends an empty line behind the 101.",
      OfferMutants::strayLineBehind101,
      seen("FB67"),
      "RFC9110-15.2-2",
      "RFC9110-15.2.2-1"),
  UNMASKED_ACCEPTED(
      "Serves frames that are not masked.",
      SessionMutants::unmaskedAccepted,
      unseen(),
      "RFC6455-5.1-2"),
  RESERVED_BIT_IGNORED(
      "Does not look at reserved bits without a meaning.",
      SessionMutants::reservedBitIgnored,
      unseen(),
      "RFC6455-5.2-1"),
  COMPRESSED_BIT_IGNORED(
      "Does not mind RSV1 on a frame that does not begin a message.",
      SessionMutants::compressedBitIgnored,
      unseen(),
      "RFC7692-6.1-3"),
  UNKNOWN_OPCODE_IGNORED(
      "Skips frames of a reserved opcode.",
      SessionMutants::unknownOpcodeIgnored,
      unseen(),
      "RFC6455-5.2-2"),
  LONG_CONTROL_FRAME_SERVED(
      "Answers a Ping of more than 125 octets.",
      SessionMutants::longControlFrameServed,
      unseen(),
      "RFC6455-5.5-1"),
  CONTROL_FRAGMENT_SERVED(
      "Answers a Ping that is a fragment.",
      SessionMutants::controlFragmentServed,
      unseen(),
      "RFC6455-5.5-1"),
  FRAGMENTS_REFUSED(
      "Fails the connection when a message comes in fragments.",
      SessionMutants::fragmentsRefused,
      unseen(),
      "RFC6455-5.4-1"),
  COMPRESSES_UNAGREED(
      "Compresses although that was not agreed.",
      SessionMutants::compressesUnagreed,
      seen("FB53"),
      "RFC6455-5.8-1",
      "RFC7692-6.1-2",
      "RFC6455-5.2-1",
      "RFC7692-5-11"),
  SERVER_WINDOW_IGNORED(
      "Compresses with the full window whatever was agreed.",
      SessionMutants::serverWindowIgnored,
      unseen(),
      "RFC7692-7.2.1-1"),
  SERVER_TAKEOVER_KEPT(
      "Refers to earlier messages although server_no_context_takeover was agreed.",
      SessionMutants::serverTakeoverKept,
      unseen(),
      "RFC7692-7.2.1-2"),
  CLIENT_TAKEOVER_FORGOTTEN(
      "Forgets the window between two messages of the client.",
      SessionMutants::clientTakeoverForgotten,
      unseen(),
      "RFC7692-7.2.2-1"),
  CLIENT_WINDOW_CUT(
      "Keeps only 1024 octets of the messages of the client.",
      SessionMutants::clientWindowCut,
      unseen(),
      "RFC7692-7.2.2-2"),
  COMPRESSED_NOT_UNPACKED(
      "Takes compressed messages as they are.",
      SessionMutants::compressedNotUnpacked,
      unseen(),
      "RFC7692-5-13",
      "RFC7692-4-1",
      "RFC7692-6.2-1",
      "RFC7692-7.2.1-4"),
  PONG_WITH_RESERVED_BIT(
      "Sets RSV1 on its Pongs.",
      SessionMutants::pongWithReservedBit,
      unseen(),
      "RFC6455-5.2-1",
      "RFC7692-6.1-1"),
  LONG_PONG_CUT(
      "Answers a Ping with no more than 64 of its octets.",
      SessionMutants::longPongCut,
      unseen(),
      "RFC6455-5.5.3-1"),
  LENGTH_NOT_SHORTEST(
      "Writes the length of its Pongs in more octets than it needs.",
      SessionMutants::lengthNotShortest,
      unseen(),
      "RFC6455-5.2-3"),
  CLOSE_CODE_1006(
      "Closes with code 1006.", SessionMutants::closeCode1006, unseen(), "RFC6455-7.4.1-1"),
  CLOSE_BODY_OF_ONE_OCTET(
      "Sends a Close with a body of one octet.",
      SessionMutants::closeBodyOfOneOctet,
      unseen(),
      "RFC6455-5.5.1-1"),
  DATA_BEHIND_CLOSE(
      "Sends a message behind its Close.",
      SessionMutants::dataBehindClose,
      unseen(),
      "RFC6455-5.5.1-2",
      "RFC6455-5.1-6",
      "RFC6455-6.1-1"),
  FAILS_WITH_CODE_1011(
      "Closes with code 1011 when a frame breaks the protocol.",
      SessionMutants::failsWithCode1011,
      unseen(),
      "RFC6455-7.1.7-1",
      "RFC6455-10.7-4"),
  UNASKED_PONG_REFUSED(
      "Fails the connection when a Pong comes that it did not ask for.",
      SessionMutants::unaskedPongRefused,
      unseen(),
      "RFC6455-5.5.3-2"),
  ENDS_WITH_RESET(
      "Ends its connections with RST.", SessionMutants::endsWithReset, unseen(), "RFC6455-7.1.1-1"),
  COMPRESSED_TAIL_KEPT(
      "Leaves the last four octets of a flushed block on its short messages.",
      SessionMutants::compressedTailKept,
      unseen(),
      "RFC7692-5-13",
      "RFC7692-5-6",
      "RFC7692-7.2.1-6"),

  // Message syntax and limits: octets, lines and sizes

  BARE_CR_ENDS_LINES(
      "Takes a CR without LF in the header section for the end of a line.",
      SyntaxMutants::bareCrEndsLines,
      seen("FB11"),
      "RFC9112-2.2-4",
      "RFC9110-5.5-2"),
  FIRST_LINE_UNREAD(
      "Takes a first line that is no request line for that of a GET.",
      SyntaxMutants::firstLineUnread,
      unseen(),
      "RFC9112-2.1-1",
      "RFC9112-2.2-9",
      "RFC6455-4.2.1-3"),
  INDENTED_LINE_IS_A_FIELD(
      "Trims a line that begins with white space and reads it as a field line.",
      SyntaxMutants::indentedLineIsAField,
      seen("FB12"),
      "RFC9112-2.2-8",
      "RFC9112-5.2-2"),
  FOLD_JOINED_WITHOUT_SPACE(
      "Joins a folded line to the value before it with nothing between them.",
      SyntaxMutants::foldJoinedWithoutSpace,
      unseen(),
      "RFC9112-5.2-2"),
  WHITE_SPACE_LINE_ENDS_HEAD(
      "Takes a line of white space for the empty line that ends the head.",
      SyntaxMutants::whiteSpaceLineEndsHead,
      seen("FB12"),
      "RFC9112-2.1-1",
      "RFC9112-5.2-2",
      "RFC9110-5.3-5"),
  READS_ON_BEHIND_THE_UNREADABLE(
      "Answers 400 to what it cannot read and reads on where it stopped.",
      SyntaxMutants::readsOnBehindTheUnreadable,
      unseen(),
      "RFC9112-2.2-9"),
  NEVER_RECOVERS_FROM_THE_UNREADABLE(
      "Answers 503 to everybody once it has refused what it cannot read.",
      SyntaxMutants::neverRecoversFromTheUnreadable,
      seen("FB77"),
      Contagion.CONTAGIOUS,
      "RFC9110-17.5-1",
      "RFC9112-2.2-9"),
  BROKEN_LINES_SKIPPED(
      "Passes over lines of the header section that are no field lines.",
      SyntaxMutants::brokenLinesSkipped,
      unseen(),
      "RFC9112-2.2-9",
      "RFC9112-5-1",
      "RFC9112-5.1-4"),
  SPACE_BEFORE_COLON_DROPPED(
      "Trims white space between a field name and its colon.",
      SyntaxMutants::spaceBeforeColonDropped,
      unseen(),
      "RFC9112-5.1-1"),
  NAME_TRIMMED(
      "Trims field names of every octet behind them that is no visible ASCII.",
      SyntaxMutants::nameTrimmed,
      unseen(),
      "RFC9112-5.1-4",
      "RFC9110-5.6.2-1",
      "RFC9112-5.1-1"),
  UNDERSCORE_IS_HYPHEN(
      "Takes an underscore in a field name for a hyphen.",
      SyntaxMutants::underscoreIsHyphen,
      unseen(),
      "RFC9112-5.1-4",
      "RFC9110-5.6.2-1"),
  CONTROL_OCTETS_DROPPED(
      "Reads values as if the control octets in them were not there.",
      SyntaxMutants::controlOctetsDropped,
      unseen(),
      "RFC9110-5.5-2",
      "RFC9112-2.2-4"),
  VALUE_ENDS_AT_NUL(
      "Takes NUL for the end of a value.",
      SyntaxMutants::valueEndsAtNul,
      unseen(),
      "RFC9110-5.5-2"),
  VALUE_TRIMMED_OF_CONTROLS(
      "Trims values of every octet up to 0x20.",
      SyntaxMutants::valueTrimmedOfControls,
      unseen(),
      "RFC9110-5.5-1",
      "RFC9112-5.1-3"),
  VALUE_TRIMMED_OF_UNICODE_SPACE(
      "Trims values of what Unicode calls a space, above 0x7F too.",
      SyntaxMutants::valueTrimmedOfUnicodeSpace,
      unseen(),
      "RFC9110-5.5-4",
      "RFC9112-2.2-1"),
  VALUE_CUT_AT_255(
      "Reads the first 255 octets of a value and ignores the rest.",
      SyntaxMutants::valueCutAt255,
      seen("FB76"),
      "RFC9110-5.4-1"),
  FIELDS_BEHIND_A_HUNDRED_LOST(
      "Reads the first hundred field lines and ignores the rest.",
      SyntaxMutants::fieldsBehindAHundredLost,
      seen("FB77"),
      "RFC9110-5.4-1"),
  REQUEST_LINE_OF_4096_AT_MOST(
      "Refuses request lines of more than about 4096 octets.",
      SyntaxMutants::requestLineOf4096AtMost,
      seen("FB76"),
      "RFC9112-3-4"),
  LONG_TARGET_REFUSED_WITH_400(
      "Refuses a request-target that is too long with 400, not with 414.",
      SyntaxMutants::longTargetRefusedWith400,
      unseen(),
      "RFC9112-3-3"),
  LONG_LIST_CRASHES(
      "Answers 500 to a list with more than 300 members, empty ones counted.",
      SyntaxMutants::longListCrashes,
      seen("FB55"),
      "RFC9110-5.4-1",
      "RFC9110-17.5-1"),

  // Connections: content, expectations, pipelining, state

  CONTENT_TAKEN_FOR_FRAMES(
      "Switches at the end of the head of a handshake with content, and reads the content as frames.",
      ContentMutants::contentTakenForFrames,
      seen("FB93"),
      "RFC9112-6-1",
      "RFC9112-6.3-8"),
  CONTENT_TAKEN_FOR_REQUESTS(
      "Leaves content unread, and takes it for the next request.",
      ContentMutants::contentTakenForRequests,
      seen("FB92"),
      "RFC9112-9.3-2",
      "RFC9112-6.1-5",
      "RFC9110-7.8-2",
      "RFC9112-9.3-1"),
  CHUNKED_CONTENT_UNREAD(
      "Reads content only where Content-Length announces it.",
      ContentMutants::chunkedContentUnread,
      seen("FB92"),
      "RFC9112-6.1-5",
      "RFC9112-9.3-2"),
  TWO_LENGTHS_TAKEN(
      "Reads chunked content beside Content-Length, or from HTTP/1.0, and keeps the connection.",
      ContentMutants::twoLengthsTaken,
      unseen(),
      "RFC9112-6.1-3",
      "RFC9112-6.1-4",
      "RFC9112-6.1-9",
      "RFC9112-11.2-1"),
  CONTENT_LENGTH_LENIENT(
      "Takes of Content-Length what looks like a number, and nothing for none.",
      ContentMutants::contentLengthLenient,
      unseen(),
      "RFC9112-6.3-3"),
  CONTENT_LENGTH_OVERFLOWS(
      "Reads Content-Length into 32 bits.",
      ContentMutants::contentLengthOverflows,
      unseen(),
      "RFC9110-8.6-3"),
  TRANSFER_CODING_LENIENT(
      "Looks for the word chunked in Transfer-Encoding, and ignores every other value.",
      ContentMutants::transferCodingLenient,
      unseen(),
      "RFC9112-6.3-2",
      "RFC9112-6.1-2"),
  UNKNOWN_CODING_BAD_REQUEST(
      "Answers 400 to a transfer coding that it does not know.",
      ContentMutants::unknownCodingBadRequest,
      unseen(),
      "RFC9112-6.1-2"),
  TRAILERS_MERGED(
      "Merges trailer fields into the fields of the head.",
      ContentMutants::trailersMerged,
      unseen(),
      "RFC9112-7.1.2-1",
      "RFC9110-6.5.1-1"),
  HUNDRED_OMITTED_BEFORE_101(
      "Answers a handshake that expects 100 with 101 alone.",
      ContentMutants::hundredOmittedBefore101,
      seen("FB65"),
      "RFC9110-7.8-16"),
  CONTENT_AWAITED_BEFORE_HUNDRED(
      "Waits for content that the client withholds until it gets a 100.",
      ContentMutants::contentAwaitedBeforeHundred,
      seen("FB65"),
      "RFC9110-10.1.1-5",
      "RFC9110-10.1.1-11"),
  HUNDRED_TO_HTTP_1_0(
      "Sends 100 to a client of HTTP/1.0 that expects it.",
      ContentMutants::hundredToHttp10,
      unseen(),
      "RFC9110-10.1.1-2",
      "RFC9110-15.2-1"),
  UNKNOWN_EXPECTATION_FAILS(
      "Answers an expectation that it does not know with 500.",
      ContentMutants::unknownExpectationFails,
      unseen(),
      "RFC9110-10.1.1-4"),
  CUT_OFF_HEAD_SERVED(
      "Takes the end of the input for the end of the head.",
      PipeliningMutants::cutOffHeadServed,
      unseen(),
      "RFC9112-8-1",
      "RFC9110-5.3-5"),
  CLOSE_OPTION_IGNORED(
      "Keeps the connection when the client asked for its end.",
      PipeliningMutants::closeOptionIgnored,
      seen("FB85"),
      "RFC9112-9.6-2",
      "RFC9112-9.6-6",
      "RFC9112-9.6-7"),
  READS_ON_BEHIND_ERRORS(
      "Looks for requests behind octets that were none, on a connection that it said to end.",
      PipeliningMutants::readsOnBehindErrors,
      seen("FB85"),
      "RFC9112-6.3-2",
      "RFC9112-6.3-3",
      "RFC9112-9.6-3",
      "RFC9112-9.6-7",
      "RFC9112-2.2-9",
      "RFC9931-4.1-1",
      "RFC9931-6.1-1"),
  PIPELINED_REQUEST_LOST(
      "Empties its buffer behind each answer, and a pipelined request with it.",
      PipeliningMutants::pipelinedRequestLost,
      seen("FB86"),
      "RFC9112-9.3.2-1",
      "RFC9931-3-2"),
  ANSWERS_OUT_OF_ORDER(
      "Answers the last of several pipelined requests first.",
      PipeliningMutants::answersOutOfOrder,
      seen("FB87"),
      "RFC9112-9.3.2-1"),
  HTTP_BEHIND_THE_101(
      "Goes on with HTTP behind its 101 when a request was pipelined.",
      PipeliningMutants::httpBehindThe101,
      unseen(),
      "RFC9112-9.3.2-2",
      "RFC6455-4.2.2-27"),
  EARLY_OCTETS_BEYOND_A_BUFFER_LOST(
      "Keeps only the first 4096 octets behind an accepted handshake.",
      PipeliningMutants::earlyOctetsBeyondABufferLost,
      seen("FB72"),
      "RFC6455-4.2.2-27"),
  NEGOTIATION_LEAKS_WITHIN_CONNECTION(
      "Takes subprotocols and extensions of one request for offers of all later ones.",
      PipeliningMutants::negotiationLeaksWithinConnection,
      unseen(),
      "RFC9110-3.3-1",
      "RFC6455-4.2.2-13",
      "RFC6455-4.2.2-17"),
  NEGOTIATION_LEAKS_BETWEEN_CONNECTIONS(
      "Answers with the subprotocol and extensions of another handshake at the same time.",
      PipeliningMutants::negotiationLeaksBetweenConnections,
      unseen(),
      Contagion.CONTAGIOUS,
      "RFC9110-3.3-1",
      "RFC6455-4.2.2-12",
      "RFC6455-4.2.2-17"),

  // How a sender writes values.
  DATE_IN_AN_OBSOLETE_FORM(
      "Writes Date as the C function asctime does.",
      SenderMutants::dateInAnObsoleteForm,
      unseen(),
      "RFC9110-5.6.7-1"),
  TWO_SPACES_BEFORE_A_VALUE(
      "Writes two spaces between a colon and a value.",
      SenderMutants::twoSpacesBeforeAValue,
      unseen(),
      "RFC9110-5.6.3-3"),
  CHALLENGE_WITH_BAD_WHITE_SPACE(
      "Writes a space before the = in a challenge.",
      SenderMutants::challengeWithBadWhiteSpace,
      unseen(),
      "RFC9110-5.6.3-4"),
  CHALLENGE_WITH_NEEDLESS_BACKSLASH(
      "Writes a backslash that nothing needs into the realm of a challenge.",
      SenderMutants::challengeWithNeedlessBackslash,
      unseen(),
      "RFC9110-5.6.4-2"),
  ERRORS_UNEXPLAINED(
      "Sends its refusals without content.",
      SenderMutants::errorsUnexplained,
      unseen(),
      "RFC9110-15.5-1",
      "RFC2817-4.2-2"),

  // The request line and Host

  METHOD_CASE_IGNORED(
      "Takes get for GET.",
      TargetMutants::methodCaseIgnored,
      unseen(),
      "RFC9110-9.1-2",
      "RFC9112-3.1-1",
      "RFC6455-4.2.1-3"),
  METHOD_PREFIX_TAKEN(
      "Takes every method that begins with GET for GET.",
      TargetMutants::methodPrefixTaken,
      seen("FB16"),
      "RFC6455-4.2.1-3"),
  UNKNOWN_METHOD_REFUSED_WITH_400(
      "Answers 400 to a method it does not know.",
      TargetMutants::unknownMethodRefusedWith400,
      unseen(),
      "RFC9110-9.1-3",
      "RFC9112-3-2",
      "RFC9110-15.6.2-1"),
  HEAD_NOT_ALLOWED(
      "Serves GET, but answers 405 to HEAD.",
      TargetMutants::headNotAllowed,
      unseen(),
      "RFC9110-9.1-1"),
  CONNECT_READ_AS_GET(
      "Switches for CONNECT.",
      TargetMutants::connectReadAsGet,
      seen("FB16"),
      "RFC9110-9.3.6-1",
      "RFC6455-4.2.1-3"),
  TUNNEL_HAS_A_LENGTH(
      "Answers CONNECT with 200 and Content-Length.",
      TargetMutants::tunnelHasALength,
      unseen(),
      "RFC9110-9.3.6-3",
      "RFC9110-8.6-5"),
  CONNECT_TO_ANY_PORT(
      "Answers CONNECT with 200, whatever its target is.",
      TargetMutants::connectToAnyPort,
      unseen(),
      "RFC9110-9.3.6-2"),
  ALLOW_NAMES_THE_REFUSED(
      "Names in the Allow of a 405 the very method that it refuses.",
      TargetMutants::allowNamesTheRefused,
      seen("FB17"),
      "RFC9110-15.5.6-1"),
  ALLOW_MALFORMED(
      "Parts the methods in Allow by semicolons.",
      TargetMutants::allowMalformed,
      unseen(),
      "RFC9110-10.2.1-2"),
  HTTP_VERSION_READ_LENIENTLY(
      "Takes http/1.1, HTTP/01.1 and whatever else resembles it for HTTP/1.1.",
      TargetMutants::httpVersionReadLeniently,
      unseen(),
      "RFC9112-2.3-1",
      "RFC9112-3.2-1"),
  HTTP_VERSION_MISSING_ACCEPTED(
      "Takes a request line without a whole version for one of HTTP/1.1.",
      TargetMutants::httpVersionMissingAccepted,
      unseen(),
      "RFC6455-4.2.1-4",
      "RFC9112-2.3-1"),
  MAJOR_VERSION_IGNORED(
      "Takes HTTP/0.9 and HTTP/2.0 in a request line for HTTP/1.1.",
      TargetMutants::majorVersionIgnored,
      seen("FB18"),
      "RFC6455-4.2.1-4",
      "RFC9110-6.2-3"),
  VERSION_REFUSED_WITHOUT_A_WORD(
      "Answers 505 without content.",
      TargetMutants::versionRefusedWithoutAWord,
      unseen(),
      "RFC9110-15.6.6-1"),
  REFUSES_IN_HTTP_1_0(
      "Writes HTTP/1.0 in the status line of every answer but the 101.",
      TargetMutants::refusesInHttp10,
      seen("FB66"),
      "RFC9112-2.3-3",
      "RFC9110-6.2-1"),
  ASTERISK_IS_THE_ENDPOINT(
      "Switches where the target is an asterisk, whatever the method is.",
      TargetMutants::asteriskIsTheEndpoint,
      unseen(),
      "RFC9110-7.1-1",
      "RFC9112-3.2.4-1",
      "RFC6455-4.2.1-6",
      "RFC9110-9.3.7-1"),
  ANY_WORD_IS_THE_ENDPOINT(
      "Switches where the target is any word that has no slash.",
      TargetMutants::anyWordIsTheEndpoint,
      unseen(),
      "RFC9110-7.1-1",
      "RFC9112-3.2.3-1",
      "RFC6455-4.2.1-6"),
  EMPTY_TARGET_IS_THE_ENDPOINT(
      "Switches where nothing stands between the two spaces of the request line.",
      TargetMutants::emptyTargetIsTheEndpoint,
      unseen(),
      "RFC9112-3.2-1"),
  FRAGMENT_CUT(
      "Cuts off what follows a number sign in the target.",
      TargetMutants::fragmentCut,
      unseen(),
      "RFC9112-3.2-1",
      "RFC9112-3.2-2"),
  SPACE_ENDS_THE_TARGET(
      "Reads the target up to its first space and skips what follows.",
      TargetMutants::spaceEndsTheTarget,
      unseen(),
      "RFC9112-3.2-1",
      "RFC9112-3.2-2"),
  TARGET_CHARACTERS_UNCHECKED(
      "Takes characters in the target that no URI may hold.",
      TargetMutants::targetCharactersUnchecked,
      unseen(),
      "RFC9112-3.2-1",
      "RFC9112-3.2-2"),
  ENCODED_PATH_CRASHES(
      "Answers 500 to a path with a percent sign.",
      TargetMutants::encodedPathCrashes,
      unseen(),
      "RFC9110-4.2.3-1"),
  SCHEME_IN_CAPITALS_REFUSED(
      "Knows the scheme of a target in lower case only.",
      TargetMutants::schemeInCapitalsRefused,
      seen("FB15"),
      "RFC9112-3.2.2-4"),
  HTTPS_TAKEN_WITHOUT_TLS(
      "Serves an https target over a connection without TLS.",
      TargetMutants::httpsTakenWithoutTls,
      unseen(),
      "RFC9110-7.4-1",
      "RFC9110-7.4-2"),
  ANY_SCHEME_TAKEN(
      "Serves a target of any scheme.", TargetMutants::anySchemeTaken, unseen(), "RFC6455-4.2.1-7"),
  EMPTY_HOST_IN_TARGET_TAKEN(
      "Serves an http target that has no host.",
      TargetMutants::emptyHostInTargetTaken,
      unseen(),
      "RFC9110-4.2.1-1"),
  USERINFO_IN_TARGET_TAKEN(
      "Skips the userinfo of a target.",
      TargetMutants::userinfoInTargetTaken,
      unseen(),
      "RFC9110-4.2.4-1"),
  ABSOLUTE_FORM_LOSES_ITS_QUERY(
      "Answers 404 to an absolute-form with a query.",
      TargetMutants::absoluteFormLosesItsQuery,
      seen("FB15"),
      "RFC9112-3.2.2-4"),
  ABSOLUTE_FORM_WITHOUT_PATH_CRASHES(
      "Answers 500 to an absolute-form without a path.",
      TargetMutants::absoluteFormWithoutPathCrashes,
      seen("FB15"),
      "RFC9112-3.2.2-4"),
  HOST_MISSING_ACCEPTED(
      "Accepts a handshake without Host.",
      TargetMutants::hostMissingAccepted,
      seen("FB13"),
      "RFC6455-4.2.1-8",
      "RFC9112-3.2-4"),
  HOST_MISSING_CRASHES(
      "Answers 500 to a request without Host.",
      TargetMutants::hostMissingCrashes,
      seen("FB14"),
      "RFC9112-3.2-4"),
  HOST_FIRST_LINE_ONLY(
      "Reads only the first line of Host.",
      TargetMutants::hostFirstLineOnly,
      seen("FB13"),
      "RFC9112-3.2-5"),
  HOST_UNCHECKED(
      "Does not look at what Host holds.",
      TargetMutants::hostUnchecked,
      seen("FB13"),
      "RFC9112-3.2-6"),
  HOST_ODD_CRASHES(
      "Answers 500 to a Host that is empty or holds more than letters, digits, dots and hyphens.",
      TargetMutants::hostOddCrashes,
      seen("FB14"),
      "RFC9110-7.2-2"),
  HOST_UNKNOWN_CRASHES(
      "Answers 500 to a host that it does not know.",
      TargetMutants::hostUnknownCrashes,
      unseen(),
      "RFC9110-7.2-2"),
  TRACE_SENDS_BACK_ALL(
      "Sends back every field in answer to TRACE.",
      TargetMutants::traceSendsBackAll,
      unseen(),
      "RFC9110-9.3.8-1"),
  HOST_CASE_SENSITIVE(
      "Knows hosts in lower case only.",
      TargetMutants::hostCaseSensitive,
      unseen(),
      "RFC9110-4.2.3-1"),

  // Policy answers and other protocols

  ORIGIN_BY_BEGINNING(
      "Lets in every Origin that begins like one let in.",
      OriginComparisonMutants::originByBeginning,
      seen("FB122"),
      "RFC6455-10.2-1"),
  ORIGIN_BY_END(
      "Lets in every Origin that ends like one let in.",
      OriginComparisonMutants::originByEnd,
      seen("FB122"),
      "RFC6455-10.2-1"),
  ORIGIN_ANYWHERE(
      "Lets in every Origin that has the name of one let in anywhere in it.",
      OriginComparisonMutants::originAnywhere,
      seen("FB122"),
      "RFC6455-10.2-1"),
  ORIGIN_WITH_USER_INFORMATION(
      "Takes user information in an Origin for its host.",
      OriginComparisonMutants::originWithUserInformation,
      seen("FB125"),
      "RFC6455-10.2-1"),
  ORIGIN_IN_OTHER_CASE(
      "Refuses an Origin let in that is written in capitals.",
      OriginComparisonMutants::originInOtherCase,
      seen("FB123"),
      "RFC6455-4.2.2-7"),
  ORIGIN_ON_FIRST_LINE(
      "Looks at the first of several Origin lines alone.",
      OriginComparisonMutants::originOnFirstLine,
      unseen(),
      "RFC6455-10.2-1"),
  ORIGIN_ON_LAST_LINE(
      "Looks at the last of several Origin lines alone.",
      OriginComparisonMutants::originOnLastLine,
      unseen(),
      "RFC6455-10.2-1"),
  ORIGIN_PARSER_CRASHES(
      "Answers 500 to an Origin that is no http or https URI with a host.",
      OriginComparisonMutants::originParserCrashes,
      seen("FB125"),
      "RFC6455-10.7-3"),
  ORIGIN_LET_IN_IS_REFUSED(
      "Refuses the origin of the friend, too.",
      OriginComparisonMutants::originLetInIsRefused,
      seen("FB123"),
      "RFC6455-4.2.2-5"),
  CREDENTIALS_ANY(
      "Lets in whoever sends Authorization, whatever stands in it.",
      PolicyMutants::credentialsAny,
      unseen(),
      "RFC6455-4.2.2-3"),
  CREDENTIALS_LOST(
      "Does not see that credentials were brought.",
      PolicyMutants::credentialsLost,
      unseen(),
      "RFC6455-4.2.2-3"),
  CREDENTIALS_SCHEME_CASE_SENSITIVE(
      "Knows the authentication scheme Basic only as it is written here.",
      PolicyMutants::credentialsSchemeCaseSensitive,
      unseen(),
      "RFC9110-11.1-1"),
  CREDENTIALS_REMEMBERED(
      "Lets in everything on a connection on which right credentials came once.",
      PolicyMutants::credentialsRemembered,
      unseen(),
      "RFC6455-4.2.2-3",
      "RFC9110-3.3-1"),
  LOCATION_MISSING(
      "Redirects without saying where to.",
      PolicyMutants::locationMissing,
      unseen(),
      "RFC9110-15.4-1"),
  RESOURCE_NAME_IGNORED(
      "Accepts a handshake at every path but the protected one.",
      PolicyMutants::resourceNameIgnored,
      unseen(),
      "RFC6455-4.2.2-11",
      "RFC6455-4.2.2-29"),
  ABSENT_SERVICE_CLOSED_AFTER_101(
      "Answers 101 where there is no service, and then Close 1008.",
      PolicyMutants::absentServiceClosedAfter101,
      unseen(),
      "RFC6455-4.2.2-11"),
  UPGRADE_GRANTED_UNNAMED(
      "Answers 101 without Upgrade on a plain resource to whatever protocol is asked for.",
      OtherProtocolMutants::upgradeGrantedUnnamed,
      unseen(),
      "RFC9110-7.8-5",
      "RFC9110-7.8-7",
      "RFC7540-3.2.1-1",
      "RFC2817-3.3-1",
      "RFC7540-3.2-8"),
  UPGRADE_RETURNED(
      "Speaks WebSocket under whatever name stands in Upgrade.",
      OtherProtocolMutants::upgradeReturned,
      seen("FB07"),
      "RFC9110-7.8-7",
      "RFC6455-4.2.1-9"),
  H2C_GRANTED_TO_ANY(
      "Answers 101 with h2c on a plain resource to every name of HTTP/2, settings or not.",
      OtherProtocolMutants::h2cGrantedToAny,
      seen("FB95"),
      "RFC7540-3.2-4",
      "RFC7540-3.2.1-1"),
  HTTP2_SETTINGS_RETURNED(
      "Sends HTTP2-Settings back.",
      OtherProtocolMutants::http2SettingsReturned,
      unseen(),
      "RFC7540-3.2.1-2"),
  CHUNK_SIZE_OVERFLOWS(
      "Takes the last eight digits of a chunk size for all of it.",
      ContentMutants::chunkSizeOverflows,
      unseen(),
      "RFC9112-7.1-1"),
  UPGRADE_LEAVES_CONTENT(
      "Leaves the content of a request with Upgrade unread and takes it for the next request.",
      OtherProtocolMutants::upgradeLeavesContent,
      seen("FB92"),
      "RFC9112-9.3-2"),

  // Connections, second reading

  CHUNKED_REFUSED(
      "Answers 400 to chunked content.", ContentMutants::chunkedRefused, unseen(), "RFC9112-6.1-5"),
  CHUNK_EXTENSIONS_REFUSED(
      "Answers 400 to a chunk with an extension.",
      ContentMutants::chunkExtensionsRefused,
      unseen(),
      "RFC9112-7.1.1-1"),

  // The ledger, compared with the texts once more

  TARGET_DECODED_INTO_A_FIELD(
      "Names the target in a field of its answers, decoded.",
      EchoMutants::targetDecodedIntoAField,
      seen("FB117"),
      "RFC9112-11.1-1"),
  TRACE_SENDS_BACK_NOTHING(
      "Answers TRACE with 200 and a page of its own.",
      EchoMutants::traceSendsBackNothing,
      unseen(),
      "RFC9110-9.3.8-2"),
  TUNNEL_HAS_A_TRANSFER_CODING(
      "Answers CONNECT with 200 and Transfer-Encoding.",
      EchoMutants::tunnelHasATransferCoding,
      unseen(),
      "RFC9110-9.3.6-3",
      "RFC9112-6.1-10"),
  EXPECTATION_IN_CAPITALS_AWAITS_CONTENT(
      "Sends 100 to 100-continue in lower case alone, and waits for the content of the others.",
      ContentMutants::expectationInCapitalsAwaitsContent,
      unseen(),
      "RFC9110-10.1.1-14"),
  ACCEPT_ON_TWO_LINES(
      "Breaks Sec-WebSocket-Accept over two lines.",
      AcceptMutants::acceptOnTwoLines,
      unseen(),
      "RFC4648-3.1-1",
      "RFC6455-4.2.2-24"),
  EXTENSION_SPACE_AT_EQUALS_HIDES_PARAMETER(
      "Loses a parameter with white space around its equals sign, and agrees all the same.",
      OfferMutants::extensionSpaceAtEqualsHidesParameter,
      seen("FB49"),
      "RFC7692-7.1.2.1-2"),
  TEXT_NOT_CHECKED(
      "Takes any octets for text, and sends them back as text.",
      SessionMutants::textNotChecked,
      unseen(),
      "RFC6455-8.1-1",
      "RFC6455-5.6-1"),
  STOPS_AT_A_RESET(
      "Refuses everything with 503 once a client has torn its connection down.",
      StateMutants::stopsAtAReset,
      seen("FB90"),
      Contagion.CONTAGIOUS,
      "RFC9112-9.5-1"),
  LENGTH_LOW_OCTET_FIRST(
      "Writes a length of two octets with the low octet first.",
      SessionMutants::lengthLowOctetFirst,
      unseen(),
      "RFC6455-5.2-4"),

  // Switches to other protocols that are none

  UPGRADE_RETURNED_IN_VAIN(
      "Answers 101 on a plain resource with whatever stands in Upgrade, and goes on in HTTP.",
      VainSwitchMutants::upgradeReturnedInVain,
      seen("FB91"),
      "RFC9110-7.8-7"),
  H2C_WITHOUT_SETTINGS(
      "Answers 101 with h2c on a plain resource, and goes on in HTTP/1.1.",
      VainSwitchMutants::h2cWithoutSettings,
      seen("FB95"),
      "RFC7540-3.2-6"),
  TLS_NAMED_LAST(
      "Names HTTP before TLS in the 101 with which it turns to TLS.",
      VainSwitchMutants::tlsNamedLast,
      unseen(),
      "RFC2817-3.3-1",
      "RFC9110-7.8-6"),
  TLS_OF_ANOTHER_VERSION(
      "Turns to a version of TLS that was not asked for.",
      VainSwitchMutants::tlsOfAnotherVersion,
      unseen(),
      "RFC9110-7.8-7"),

  // What stands in a Close
  CLOSE_CODE_1005_FOR_EMPTY(
      "Answers a Close without a body with one of code 1005.",
      SessionMutants::closeCode1005ForEmpty,
      unseen(),
      "RFC6455-7.4.1-1"),
  CLOSE_CODE_BELOW_1000(
      "Closes with code 0.", SessionMutants::closeCodeBelow1000, unseen(), "RFC6455-5.5.1-1"),
  CLOSE_REASON_CUT_IN_A_CHARACTER(
      "Gives a reason in its Close that ends in the middle of a character.",
      SessionMutants::closeReasonCutInACharacter,
      unseen(),
      "RFC6455-5.5.1-1"),

  // What came before comes again

  REPEATED_KEY_CRASHES(
      "Answers 500 to a key that any earlier handshake had.",
      RepetitionMutants::repeatedKeyCrashes,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1"),
  REPEATED_KEY_CUT_SHORT(
      "Refuses a key that any earlier handshake had, and cuts its own answer short.",
      RepetitionMutants::repeatedKeyCutShort,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1"),
  REPEATED_KEY_OPENS_EVERYTHING(
      "Switches for whoever sends a key that any earlier handshake had, whatever else is wrong.",
      RepetitionMutants::repeatedKeyOpensEverything,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1",
      "RFC6455-4.2.1-2"),
  REPEATED_KEY_GETS_ANOTHER_ACCEPT(
      "Sends a wrong Sec-WebSocket-Accept for a key that any earlier handshake had.",
      RepetitionMutants::repeatedKeyGetsAnotherAccept,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1",
      "RFC6455-4.2.2-23"),
  REPEATED_KEY_GETS_ANOTHER_SUBPROTOCOL(
      "Leaves the subprotocol out, or makes one up, for a key that any earlier handshake had.",
      RepetitionMutants::repeatedKeyGetsAnotherSubprotocol,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1",
      "RFC6455-4.2.2-12"),
  REPEATED_KEY_GETS_OTHER_EXTENSIONS(
      "Leaves the extensions out, or makes one up, for a key that any earlier handshake had.",
      RepetitionMutants::repeatedKeyGetsOtherExtensions,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1",
      "RFC6455-9.1-7"),
  REPEATED_KEY_GETS_NO_FRAMES(
      "Speaks no WebSocket behind the 101 where an earlier handshake had the same key.",
      RepetitionMutants::repeatedKeyGetsNoFrames,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1"),
  REPEATED_REQUEST_REFUSED(
      "Refuses a handshake that came before in all its field lines.",
      RepetitionMutants::repeatedRequestRefused,
      unseen(),
      Contagion.REMEMBERED,
      "RFC9110-3.3-1"),
  UNREADABLE_SWITCHED(
      "Answers 101 to what it cannot read.",
      RepetitionMutants::unreadableSwitched,
      unseen(),
      "RFC6455-4.2.1-2",
      "RFC9112-2.2-9"),

  // What decides what nothing else decided

  ABSOLUTE_FORM_WITHOUT_PATH_NOT_FOUND(
      "Answers 404 to a URI with the path / or with none.",
      TargetMutants::absoluteFormWithoutPathNotFound,
      seen("FB15"),
      "RFC9112-3.2.2-4",
      "RFC9110-4.2.3-1"),
  KEY_MENDED(
      "Mends a key that is none, and computes Sec-WebSocket-Accept over what it made of it.",
      KeyMutants::keyMended,
      seen("FB20"),
      "RFC6455-4.2.1-15",
      "RFC6455-4.2.2-23"),
  HEAD_HANGS_UP(
      "Closes the connection on a HEAD.", RefusalMutants::headHangsUp, unseen(), "RFC9110-9.1-1"),
  OTHER_UPGRADE_CRASHES(
      "Answers 500 to a plain request that asks for another protocol than WebSocket.",
      RefusalMutants::otherUpgradeCrashes,
      seen("FB95"),
      "RFC9110-7.8-18"),
  OTHER_UPGRADE_CUT_SHORT(
      "Cuts the answer to a plain request that asks for another protocol than WebSocket short.",
      RefusalMutants::otherUpgradeCutShort,
      unseen(),
      "RFC9110-7.8-18"),
  TEXT_MENDED(
      "Mends a text that is not UTF-8 and echoes it.",
      DecidingMutants::textMended,
      unseen(),
      "RFC6455-8.1-1"),
  PROTOCOL_ECHO_SPLITS(
      "Echoes an offered subprotocol with a line end in place of its CR.",
      DecidingMutants::protocolEchoSplits,
      unseen(),
      "RFC9112-2.2-4"),
  EXTENSION_OFFER_REFUSED(
      "Refuses every handshake that offers an extension.",
      DecidingMutants::extensionOfferRefused,
      unseen(),
      "RFC6455-4.2.1-20"),
  EXPECT_NEVER_ANSWERED(
      "Answers nothing to a request that expects 100-continue, once it is there.",
      DecidingMutants::expectNeverAnswered,
      unseen(),
      "RFC9110-10.1.1-5",
      "RFC9110-10.1.1-10"),
  STATUS_LINE_WITH_TWO_SPACES(
      "Writes two spaces in front of the status code.",
      DecidingMutants::statusLineWithTwoSpaces,
      unseen(),
      "RFC9112-4-1"),
  REASON_WITH_CONTROL_OCTET(
      "Writes a control octet into the reason phrase.",
      DecidingMutants::reasonWithControlOctet,
      unseen(),
      "RFC9112-4-1"),
  FIELD_NAME_NO_TOKEN(
      "Sends a field whose name holds a parenthesis.",
      DecidingMutants::fieldNameNoToken,
      unseen(),
      "RFC9110-5.1-1"),
  SECOND_OFFER_BRINGS_A_THIRD(
      "Answers two offers of extensions with one that was not offered.",
      DecidingMutants::secondOfferBringsAThird,
      unseen(),
      "RFC6455-9.1-7"),
  UNREADABLE_MESSAGE_BEHIND_THE_ECHO(
      "Sends a message that nobody can unpack behind each compressed echo.",
      DecidingMutants::unreadableMessageBehindTheEcho,
      unseen(),
      "RFC7692-7.2.1-4"),
  UNREADABLE_ANSWERED_IN_TLS(
      "Answers an alert of TLS to whatever it cannot read.",
      DecidingMutants::unreadableAnsweredInTls,
      unseen(),
      "RFC9112-2.2-9"),
  UPGRADE_OPTION_ALONE_SWITCHES(
      "Switches for the option upgrade without the field Upgrade.",
      DecidingMutants::upgradeOptionAloneSwitches,
      unseen(),
      "RFC9110-7.8-7"),
  HUNDRED_AND_NOTHING_MORE(
      "Asks for the content that a client announces, and hangs up when it comes.",
      DecidingMutants::hundredAndNothingMore,
      unseen(),
      "RFC9110-10.1.1-10"),
  OTHER_HOSTS_HUNG_UP_ON(
      "Closes the connection where Host names another server.",
      DecidingMutants::otherHostsHungUpOn,
      unseen(),
      "RFC6455-4.2.1-2"),
  KEY_OF_EQUAL_OCTETS_REFUSED(
      "Refuses a key whose octets are all the same, as if nobody had drawn it.",
      KeyMutants::keyOfEqualOctetsRefused,
      unseen(),
      "RFC6455-4.2.1-15"),

  // What shows in the right place only
  EARLY_FRAMES_LOST_AT_A_BUFFERS_END(
      "Loses frames behind a handshake, but only where its head ends with a buffer of 1024 octets.",
      PipeliningMutants::earlyFramesLostAtABuffersEnd,
      seen("FB72"),
      "RFC6455-4.2.2-27"),
  REFUSALS_ENDED_BY_CLOSE(
      "Sends refusals without a length, and ends their content by closing.",
      RefusalMutants::refusalsEndedByClose,
      unseen(),
      "RFC9112-6.3-9"),
  SERVER_ERRORS_UNEXPLAINED(
      "Sends answers of the class 5xx without content.",
      SenderMutants::serverErrorsUnexplained,
      unseen(),
      "RFC9110-15.6-1"),
  RIGHT_ON_THE_FIRST_CONNECTIONS(
      "Sends the right Accept on its first 20 connections, and the same wrong one on all others.",
      StateMutants::rightOnTheFirstConnections,
      unseen(),
      Contagion.CONTAGIOUS,
      "RFC6455-4.2.2-23");

  /** Whether a fault stays within the connection that met it. */
  private enum Contagion {
    CONTAINED,
    REMEMBERED,
    CONTAGIOUS
  }

  private final String summary;

  // A constructor reference, which holds nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Supplier<Decisions> decisions;

  private final Optional<String> seenIn;
  private final Contagion contagion;

  // Made by List.of, which cannot be changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> breaks;

  Mutant(String summary, Supplier<Decisions> decisions, Optional<String> seenIn, String... breaks) {
    this(summary, decisions, seenIn, Contagion.CONTAINED, breaks);
  }

  Mutant(
      String summary,
      Supplier<Decisions> decisions,
      Optional<String> seenIn,
      Contagion contagion,
      String... breaks) {
    this.summary = summary;
    this.decisions = decisions;
    this.seenIn = seenIn;
    this.contagion = contagion;
    this.breaks = List.of(breaks);
  }

  /** The name on the command line and in reports: the constant's name in kebab case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence: what this server does wrong. */
  public String summary() {
    return summary;
  }

  /** The ids of the requirements that the fault breaks, at least one. */
  public List<String> breaks() {
    return breaks;
  }

  /** The class of faults seen in real software to which this one belongs, if there is one. */
  public Optional<String> seenIn() {
    return seenIn;
  }

  /** True when what one connection does changes how the server answers all others. */
  public boolean contagious() {
    return contagion == Contagion.CONTAGIOUS;
  }

  /**
   * True when a request is answered otherwise where one like it came before, on whatever
   * connection: what comes first decides, so only requests one after the other get the same answers
   * every time.
   */
  public boolean remembers() {
    return contagion == Contagion.REMEMBERED;
  }

  /** The faulty decisions, fresh for one server: state that leaks, leaks within that server. */
  public Decisions decisions() {
    return decisions.get();
  }

  private static Optional<String> seen(String fieldBug) {
    return Optional.of(fieldBug);
  }

  private static Optional<String> unseen() {
    return Optional.empty();
  }
}
