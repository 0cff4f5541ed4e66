package org.upgradetck.reference.variants;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.upgradetck.reference.Decisions;

/**
 * The reference server with exactly one lawful peculiarity.
 *
 * <p>A variant proves that a case blames nobody for what the text permits: no case may fail it, and
 * one may warn only of what the text advises against. Its peculiarity lives in a small subclass of
 * {@link Decisions}; this list says what it is and which text allows it.
 */
public enum Variant {
  // The form of answers

  NAMES_IN_LOWER_CASE(
      "Writes the field names of its answers in lower case.",
      FormVariants::namesInLowerCase,
      "RFC 9110, section 5.1",
      "Field names know no case."),
  NAMES_IN_UPPER_CASE(
      "Writes the field names of its answers in capitals.",
      FormVariants::namesInUpperCase,
      "RFC 9110, section 5.1",
      "Field names know no case."),
  NO_SPACE_BEHIND_COLON(
      "Writes no space between the colon and the value.",
      FormVariants::noSpaceBehindColon,
      "RFC 9112, section 5",
      "White space around a value is optional, though a sender had better write one space.",
      "RFC9110-5.6.3-3"),
  MUCH_SPACE_AROUND_VALUES(
      "Writes spaces and tabs in front of and behind each value.",
      FormVariants::muchSpaceAroundValues,
      "RFC 9112, section 5.1",
      "White space around a value is no part of it, though a sender had better write one space.",
      "RFC9110-5.6.3-3"),
  FIELDS_IN_REVERSE(
      "Writes the fields of its answers in another order.",
      FormVariants::fieldsInReverse,
      "RFC 9110, section 5.3",
      "The order of fields with different names has no meaning."),
  REASON_EMPTY(
      "Writes no reason phrase, only the space in front of it.",
      FormVariants::reasonEmpty,
      "RFC 9112, section 4",
      "The reason phrase may be empty; the space must stand."),
  REASON_OTHER(
      "Writes a reason phrase of its own.",
      FormVariants::reasonOther,
      "RFC 9112, section 4",
      "A client is to ignore the reason phrase."),
  REASON_LONG(
      "Writes a reason phrase of a thousand octets, with tabs and octets beyond ASCII.",
      FormVariants::reasonLong,
      "RFC 9112, section 4",
      "A reason phrase may hold tabs, spaces and octets beyond ASCII, as many as it likes."),
  UPGRADE_IN_MIXED_CASE(
      "Writes WebSocket in the Upgrade of the 101.",
      FormVariants::upgradeInMixedCase,
      "RFC 6455, section 4.1",
      "The client compares the value without regard to case."),
  CONNECTION_IN_LOWER_CASE(
      "Writes the options of Connection in lower case.",
      FormVariants::connectionInLowerCase,
      "RFC 9110, section 7.6.1",
      "Connection options know no case."),
  KEEP_ALIVE_BESIDE_UPGRADE(
      "Names keep-alive beside upgrade in the Connection of the 101.",
      FormVariants::keepAliveBesideUpgrade,
      "RFC 6455, section 4.1",
      "The client looks for a token in Connection, which may hold others."),
  CONNECTION_ON_TWO_LINES(
      "Writes Connection of the 101 on two lines.",
      FormVariants::connectionOnTwoLines,
      "RFC 9110, section 5.3",
      "A field that is a list may be written on several lines."),
  DATE_IN_THE_101(
      "Dates the 101.",
      FormVariants::dateInThe101,
      "RFC 9110, section 6.6.1",
      "An answer of the class 1xx may be dated."),
  MANY_FIELDS_IN_THE_101(
      "Sends cookies, its name and sixty unknown fields with the 101.",
      FormVariants::manyFieldsInThe101,
      "RFC 6455, section 4.2.2",
      "The answer may have further fields."),
  MANY_FIELDS_IN_REFUSALS(
      "Sends many more fields with each refusal.",
      FormVariants::manyFieldsInRefusals,
      "RFC 9110, section 5.1",
      "Any field may be sent, known or not."),
  UPGRADE_ADVERTISED(
      "Names websocket in the Upgrade of every answer.",
      FormVariants::upgradeAdvertised,
      "RFC 9110, section 7.8",
      "A server may advertise what it could upgrade to in any answer."),
  SEVERAL_PROTOCOLS_IN_426(
      "Names websocket without and with a version in its 426.",
      FormVariants::severalProtocolsIn426,
      "RFC 9110, section 15.5.22",
      "A 426 may name several protocols, in order of preference."),
  KEEP_ALIVE_SAID(
      "Says keep-alive in every answer behind which the connection stays open.",
      FormVariants::keepAliveSaid,
      "RFC 9112, section 9.3",
      "Connection: keep-alive says what holds anyway."),
  CLOSES_ALWAYS(
      "Closes the connection behind every answer but the 101, and says so.",
      FormVariants::closesAlways,
      "RFC 9112, section 9.6",
      "A server may end the connection behind any answer that says close."),
  CLOSES_AFTER_REFUSAL(
      "Closes the connection behind every refused handshake, and says so.",
      FormVariants::closesAfterRefusal,
      "RFC 9112, section 9.6",
      "A server may end the connection behind any answer that says close."),
  HTTP_10_NOT_KEPT_ALIVE(
      "Keeps no connection of HTTP/1.0 open, whatever it asks for.",
      FormVariants::http10NotKeptAlive,
      "RFC 9112, section 9.3",
      "Keeping such a connection open is left to the recipient."),
  HTTP_10_ANSWERED_IN_KIND(
      "Answers requests of HTTP/1.0 in HTTP/1.0.",
      FormVariants::http10AnsweredInKind,
      "RFC 9110, section 6.2",
      "A server should name its highest version, and may name a lower one to whom needs it.",
      "RFC9110-6.2-1"),
  EARLY_HINTS(
      "Sends a 103 in front of each answer.",
      FormVariants::earlyHints,
      "RFC 9110, section 15.2",
      "A client reads any number of interim answers, also those it does not expect."),
  SEVERAL_INTERIM_ANSWERS(
      "Sends a 102 and two 103 in front of each answer.",
      FormVariants::severalInterims,
      "RFC 9110, section 15.2",
      "A client reads any number of interim answers, also those it does not expect."),
  UNASKED_CONTINUE(
      "Sends a 100 in front of each answer, asked or not.",
      FormVariants::unaskedContinue,
      "RFC 9110, section 15.2.1",
      "A client that did not ask for a 100 discards it."),
  // The content of answers

  CONTENT_CHUNKED(
      "Sends the content of its answers in chunks.",
      ContentVariants::chunked,
      "RFC 9112, section 7.1",
      "A client of HTTP/1.1 reads chunks."),
  CONTENT_CHUNKED_WITH_TRAILERS(
      "Sends chunks with extensions, and trailer fields behind them.",
      ContentVariants::chunkedWithExtensionsAndTrailers,
      "RFC 9112, sections 7.1.1 and 7.1.2",
      "A recipient ignores chunk extensions that it does not know, and may ignore trailers, which"
          + " the sender should announce.",
      "RFC9110-6.6.2-1"),
  CONTENT_ENDED_BY_CLOSE(
      "Ends the content of its answers by closing, without a length.",
      ContentVariants::endedByClose,
      "RFC 9112, section 6.3",
      "Content without a length goes on to the end of the connection, though a length is better.",
      "RFC9112-6.3-9",
      "RFC9110-8.6-2"),
  CONTENT_NONE(
      "Explains nothing: its answers have no content.",
      ContentVariants::none,
      "RFC 9110, section 15.5",
      "An error should be explained, and need not be.",
      "RFC9110-15.5-1",
      "RFC2817-4.2-2",
      "RFC9110-15.6-1",
      "RFC9110-15.6.6-1"),
  CONTENT_LONG(
      "Sends a long page of HTML with every answer.",
      ContentVariants::longPage,
      "RFC 9110, section 15.5",
      "What the content of an error is, and how long, is the choice of the server."),
  // The status of answers

  VERSION_REFUSED_WITH_400(
      "Answers 400 to a WebSocket version that it does not speak.",
      StatusVariants::versionRefusedWith400,
      "RFC 6455, section 4.2.2",
      "Any fitting error will do, 426 is an example; Sec-WebSocket-Version must be there."),
  EVERYTHING_REFUSED_WITH_400(
      "Answers 400 where others have a more telling 4xx.",
      StatusVariants::everythingRefusedWith400,
      "RFC 9110, section 15.5.1",
      "400 fits whatever is taken for an error of the client.",
      "RFC6455-10.2-2"),
  HANDSHAKES_REFUSED_WITH_403(
      "Answers 403 to handshakes that are not well-formed.",
      StatusVariants::handshakesRefusedWith403,
      "RFC 6455, section 4.2.1",
      "An appropriate error is asked for; 400 is an example."),
  HANDSHAKES_REFUSED_WITH_404(
      "Answers 404 to handshakes that are not well-formed.",
      StatusVariants::handshakesRefusedWith404,
      "RFC 9110, section 15.5.5",
      "404 says that the server is not willing to disclose a resource."),
  HANDSHAKES_REFUSED_WITH_422(
      "Answers 422 to handshakes that are not well-formed.",
      StatusVariants::handshakesRefusedWith422,
      "RFC 6455, section 4.2.1",
      "What is no handshake gets a fitting error; which one, is the choice of the server."),
  FOREIGN_ORIGIN_ANSWERED_404(
      "Answers 404 to pages of an origin that it does not let in.",
      StatusVariants::foreignOriginAnswered404,
      "RFC 9110, section 15.5.4",
      "A server that hides what is forbidden may answer 404, though RFC 6455 prefers 403.",
      "RFC6455-10.2-2"),
  ALL_ORIGINS_LET_IN(
      "Lets in the pages of all origins.",
      StatusVariants::allOriginsLetIn,
      "RFC 6455, section 4.2.2",
      "A server may choose to look at no Origin."),
  PLAIN_GET_ANSWERED_404(
      "Answers 404 to a GET of the endpoint that asks for no upgrade.",
      StatusVariants::plainGetAnswered404,
      "RFC 9110, section 15.5.5",
      "A server chooses what it shows at a path."),
  PLAIN_GET_ANSWERED_400(
      "Answers 400 to a GET of the endpoint that asks for no upgrade.",
      StatusVariants::plainGetAnswered400,
      "RFC 6455, section 4.2.1",
      "What is no handshake is refused with an appropriate error."),
  PLAIN_GET_ANSWERED_WITH_A_PAGE(
      "Answers 200 with a page to a GET of the endpoint that asks for no upgrade.",
      StatusVariants::plainGetAnsweredWithAPage,
      "RFC 9110, section 7.8",
      "A resource may answer as HTTP and upgrade."),
  PLAIN_GET_REDIRECTED(
      "Redirects a GET of the endpoint that asks for no upgrade.",
      StatusVariants::plainGetRedirected,
      "RFC 9110, section 15.4",
      "Any resource may redirect."),
  OTHER_METHODS_ANSWERED_501(
      "Answers 501 to methods that a resource does not allow.",
      StatusVariants::otherMethodsAnswered501,
      "RFC 9110, section 9.1",
      "501 says that a method is not implemented for any resource; 405 is what a server should say"
          + " of one that is, elsewhere.",
      "RFC9110-9.1-3"),
  OTHER_METHODS_ANSWERED_400(
      "Answers 400 to methods that a resource does not allow.",
      StatusVariants::otherMethodsAnswered400,
      "RFC 9110, section 9.1",
      "405 is what a server should say, and no must.",
      "RFC9110-9.1-3"),
  UNKNOWN_METHOD_ANSWERED_405(
      "Answers 405 to methods that nobody knows.",
      StatusVariants::unknownMethodAnswered405,
      "RFC 9110, section 9.1",
      "501 is what a server should say, and no must.",
      "RFC9110-9.1-3"),
  UNKNOWN_METHOD_ANSWERED_400(
      "Answers 400 to methods that nobody knows.",
      StatusVariants::unknownMethodAnswered400,
      "RFC 9110, section 9.1",
      "501 is what a server should say, and no must.",
      "RFC9110-9.1-3",
      "RFC9112-3-2"),
  UNKNOWN_CODING_ANSWERED_400(
      "Answers 400 to a transfer coding that it does not know.",
      StatusVariants::unknownCodingAnswered400,
      "RFC 9112, section 6.1",
      "501 is what a server should say, and no must.",
      "RFC9112-6.1-2"),
  HEAD_OF_ENDPOINT_ANSWERED_405(
      "Answers 405 to a HEAD of the endpoint, which allows GET only.",
      StatusVariants::headOfEndpointAnswered405,
      "RFC 9110, section 9.1",
      "Only servers for general purposes have to serve HEAD; which methods a resource allows is its"
          + " own choice.",
      "RFC9110-9.3.2-2"),
  OPTIONS_ANSWERED_204(
      "Answers OPTIONS with 204 and without Allow.",
      StatusVariants::optionsAnswered204,
      "RFC 9110, section 9.3.7",
      "Allow should be there, and need not.",
      "RFC9110-9.3.7-2"),
  OPTIONS_ANSWERED_200(
      "Answers OPTIONS of every resource with 200.",
      StatusVariants::optionsAnswered200,
      "RFC 9110, section 9.3.7",
      "OPTIONS asks about a resource without any action on it."),
  TRACE_ANSWERED_501(
      "Answers 501 to TRACE.",
      StatusVariants::traceAnswered501,
      "RFC 9110, section 9.1",
      "A server need not implement more than GET and HEAD."),
  TRACE_ANSWERED_200(
      "Sends a TRACE back.",
      StatusVariants::traceAnswered200,
      "RFC 9110, section 9.3.8",
      "The recipient of a TRACE reflects what it received."),
  CHALLENGES_ON_ONE_LINE(
      "Offers three schemes of authentication on one line.",
      StatusVariants::severalChallengesOnOneLine,
      "RFC 9110, section 11.6.1",
      "WWW-Authenticate may hold several challenges."),
  CHALLENGES_ON_SEVERAL_LINES(
      "Offers three schemes of authentication on three lines.",
      StatusVariants::severalChallengesOnLines,
      "RFC 9110, section 11.6.1",
      "WWW-Authenticate may stand on several lines."),
  ABSENT_ANSWERED_410(
      "Answers 410 where there is nothing.",
      StatusVariants::absentAnswered410,
      "RFC 9110, section 15.5.11",
      "410 says that it was there."),
  ABSENT_ANSWERED_503(
      "Answers 503 where there is nothing.",
      StatusVariants::absentAnswered503,
      "RFC 6455, section 4.2.2",
      "A service that is not available is refused with an appropriate error."),
  ABSENT_REDIRECTED(
      "Redirects where there is nothing.",
      StatusVariants::absentRedirected,
      "RFC 9110, section 15.4",
      "A server may redirect to what comes nearest."),
  REDIRECTS_WITH_301(
      "Redirects with 301 in place of 307.",
      StatusVariants::redirectsWith301,
      "RFC 6455, section 4.2.2",
      "A server may redirect with any 3xx."),
  EVERY_EXPECTATION_FAILS(
      "Answers 417 to every request that expects something.",
      StatusVariants::everyExpectationFails,
      "RFC 9110, section 10.1.1",
      "A server may answer a final status at once, before the content is there."),
  UNKNOWN_EXPECTATIONS_IGNORED(
      "Takes no notice of expectations that it does not know.",
      StatusVariants::unknownExpectationsIgnored,
      "RFC 9110, section 10.1.1",
      "Only a server that likes to answers 417."),
  HTTP_10_HANDSHAKE_ANSWERED_400(
      "Answers 400 to a handshake in HTTP/1.0.",
      StatusVariants::http10HandshakeAnswered400,
      "RFC 6455, section 4.2.1",
      "What is no handshake is refused with an appropriate error."),
  OTHER_HOSTS_MISDIRECTED(
      "Answers 421 where Host does not name this server.",
      StatusVariants::otherHostsMisdirected,
      "RFC 9110, section 7.4",
      "A server rejects requests for hosts that it does not serve."),
  OTHER_MAJOR_VERSION_ANSWERED_400(
      "Answers 400 to a message of another major version of HTTP.",
      StatusVariants::otherMajorVersionAnswered400,
      "RFC 9110, section 15.6.6",
      "505 is at hand for a version that is refused, but no server has to use it."),
  HTTP_2_TAKEN_AND_LEFT(
      "Turns to HTTP/2 where it is asked to, answers there, and goes away.",
      StatusVariants::http2TakenAndLeft,
      "RFC 7540, sections 3.2 and 6.8",
      "A server that speaks HTTP/2 may switch, and may go away at any time once it has answered."),
  EARLY_FRAMES_NOT_LIKED(
      "Closes with 1001 where frames came with the handshake.",
      SessionVariants::earlyFramesNotLiked,
      "RFC 6455, section 7.3",
      "A server may close whenever it likes."),
  LONG_QUERIES_NOT_FOUND(
      "Has nothing at its endpoint with a query of more than a thousand octets.",
      StatusVariants::longQueriesNotFound,
      "RFC 9110, section 4.2.1",
      "The query is part of what names the resource."),
  UNUSUAL_TARGETS_REDIRECTED(
      "Redirects from a target in the wrong form, or without a path, to the right one.",
      StatusVariants::unusualTargetsRedirected,
      "RFC 9110, section 15.4",
      "What cannot be read may be answered with a redirection to what can, and any server may name"
          + " another reference that it prefers."),
  // Reading requests

  BARE_LF_ENDS_A_LINE(
      "Takes a LF without CR for the end of a line.",
      ReadingVariants::bareLfEndsALine,
      "RFC 9112, section 2.2",
      "A recipient may take a single LF for the end of a line."),
  BARE_CR_IS_A_SPACE(
      "Takes a CR without LF in a field value for a space.",
      ReadingVariants::bareCrIsASpace,
      "RFC 9112, section 2.2",
      "A recipient replaces such a CR with a space, or refuses it."),
  NUL_IS_A_SPACE(
      "Takes a NUL in a field value for a space.",
      ReadingVariants::nulIsASpace,
      "RFC 9110, section 5.5",
      "A recipient replaces a NUL with a space, or refuses it."),
  OTHER_CONTROLS_KEPT(
      "Keeps control characters in field values, but NUL, CR and LF.",
      ReadingVariants::otherControlsKept,
      "RFC 9110, section 5.5",
      "A recipient may keep other control characters where they do no harm."),
  FOLDS_BECOME_SPACES(
      "Unfolds a field value over several lines with a space.",
      ReadingVariants::foldsBecomeSpaces,
      "RFC 9112, section 5.2",
      "A server replaces each fold with spaces, or refuses it."),
  INDENTED_FIRST_LINES_DROPPED(
      "Drops indented lines in front of the first field.",
      ReadingVariants::indentedFirstLinesDropped,
      "RFC 9112, section 2.2",
      "A recipient drops such lines unread, or refuses them."),
  ONE_EMPTY_LINE_SKIPPED(
      "Skips one empty line in front of a request and refuses a second.",
      ReadingVariants::oneEmptyLineSkipped,
      "RFC 9112, section 2.2",
      "At least one is to be skipped."),
  NO_EMPTY_LINE_SKIPPED(
      "Refuses an empty line in front of a request.",
      ReadingVariants::noEmptyLineSkipped,
      "RFC 9112, section 2.2",
      "At least one should be skipped, which is no must.",
      "RFC9112-2.2-6"),
  REQUEST_LINE_SPLIT_AT_WHITE_SPACE(
      "Splits the request-line wherever there are spaces, also several.",
      ReadingVariants::requestLineSplitAtWhiteSpace,
      "RFC 9112, section 3",
      "A recipient may split the request-line at any white space."),
  EQUAL_LENGTHS_TAKEN_AS_ONE(
      "Takes several equal values of Content-Length as one.",
      ReadingVariants::equalLengthsTakenAsOne,
      "RFC 9110, section 8.6",
      "A recipient takes the repeated value once, or refuses it."),
  TRANSFER_ENCODING_BEFORE_LENGTH(
      "Goes by Transfer-Encoding where there is a Content-Length too, and closes.",
      ReadingVariants::transferEncodingBeforeLength,
      "RFC 9112, section 6.1",
      "A server goes by Transfer-Encoding alone, or refuses; in any case it closes."),
  CONTENT_OF_HANDSHAKE_READ(
      "Reads the content of a handshake, and switches behind it.",
      ReadingVariants::contentOfHandshakeRead,
      "RFC 9110, section 9.3.1",
      "Content of a GET has no meaning, and nothing forbids to read over it."),
  PATHS_DECODED(
      "Takes an encoded letter in a path for the letter.",
      ReadingVariants::pathsDecoded,
      "RFC 9110, section 4.2.3",
      "An encoded letter means the same as the letter."),
  PATHS_IN_ANY_CASE(
      "Serves its paths in any case.",
      ReadingVariants::pathsInAnyCase,
      "RFC 9110, section 4.2.3",
      "Which resource stands at a path is the choice of the server."),
  EVERY_PATH_IS_THE_ENDPOINT(
      "Switches at every path.",
      ReadingVariants::everyPathIsTheEndpoint,
      "RFC 6455, section 4.2.2",
      "Which services there are, and under which names, is the choice of the server."),
  IMPATIENT(
      "Gives up a connection on which nothing comes for two seconds.",
      ReadingVariants::impatient,
      "RFC 9112, section 9.5",
      "How long a server waits is its own choice."),
  SMALL_HEAD(
      "Reads no head beyond 9,000 octets.",
      ReadingVariants::smallHead,
      "RFC 9110, section 5.4",
      "There is no limit that a server must keep to but its own, answered with a 4xx."),
  SHORT_TARGETS(
      "Answers 414 to targets beyond 8,000 octets.",
      ReadingVariants::shortTargets,
      "RFC 9112, section 3",
      "A request-line of 8,000 octets is what a server should read at least."),
  FEW_FIELDS(
      "Answers 431 to more than forty field lines.",
      ReadingVariants::fewFields,
      "RFC 9110, section 5.4",
      "A server that gets more fields than it wishes to process answers with a 4xx."),
  SHORT_FIELD_LINES(
      "Answers 431 to a value beyond a thousand octets.",
      ReadingVariants::shortFieldLines,
      "RFC 9110, section 5.4",
      "A server that gets a longer field than it wishes to process answers with a 4xx."),
  SMALL_CONTENT(
      "Answers 413 to content beyond sixteen octets, and closes.",
      ReadingVariants::smallContent,
      "RFC 9110, section 15.5.14",
      "A server may refuse content that is longer than it likes."),
  NO_CONTENT_TAKEN(
      "Answers 413 to any content, and closes.",
      ReadingVariants::noContent,
      "RFC 9110, section 15.5.14",
      "A server may refuse content that is longer than it likes."),
  SMALL_MESSAGES(
      "Closes with 1009 at messages beyond 4,096 octets.",
      ReadingVariants::smallMessages,
      "RFC 6455, section 10.4",
      "A server should limit the length of messages."),
  // What is agreed

  SPEAKS_VERSION_8_ON_ONE_LINE(
      "Speaks version 8 too, and names both versions on one line.",
      NegotiationVariants::speaksVersion8OnOneLine,
      "RFC 6455, section 4.4",
      "A server may speak several versions and names them all."),
  SPEAKS_VERSION_8_ON_TWO_LINES(
      "Speaks version 8 too, and names the versions on two lines.",
      NegotiationVariants::speaksVersion8OnTwoLines,
      "RFC 6455, section 4.4",
      "The versions may be named on several lines."),
  NO_SUBPROTOCOLS(
      "Speaks no subprotocol.",
      NegotiationVariants::noSubprotocols,
      "RFC 6455, section 4.2.2",
      "A server that agrees to none of those offered leaves the field out."),
  ONE_SUBPROTOCOL_ONLY(
      "Speaks the subprotocol chat and no other.",
      NegotiationVariants::oneSubprotocolOnly,
      "RFC 6455, section 4.2.2",
      "Which subprotocols it speaks is the choice of the server."),
  LAST_SUBPROTOCOL(
      "Agrees to the last of the subprotocols offered that it knows.",
      NegotiationVariants::lastSubprotocol,
      "RFC 6455, section 4.2.2",
      "The server takes one of those offered; the client only prefers."),
  FAVOURITE_SUBPROTOCOL(
      "Agrees to superchat wherever it is offered.",
      NegotiationVariants::favouriteSubprotocol,
      "RFC 6455, section 4.2.2",
      "The server takes one of those offered; the client only prefers."),
  NO_EXTENSIONS(
      "Agrees to no extension.",
      NegotiationVariants::noExtensions,
      "RFC 6455, section 9.1",
      "Extensions are only offered."),
  SERVER_NO_CONTEXT_TAKEOVER(
      "Agrees always that it forgets each message.",
      NegotiationVariants::serverNoContextTakeover,
      "RFC 7692, section 7.1.1.1",
      "The answer may say so though the offer does not."),
  CLIENT_NO_CONTEXT_TAKEOVER(
      "Demands always that the client forgets each message.",
      NegotiationVariants::clientNoContextTakeover,
      "RFC 7692, section 7.1.1.2",
      "The answer may say so though the offer does not."),
  SERVER_WINDOW_8(
      "Agrees always to a window of 256 octets for itself.",
      NegotiationVariants::serverWindow8,
      "RFC 7692, section 7.1.2.1",
      "The answer may say so though the offer does not."),
  SERVER_WINDOW_12(
      "Agrees always to a window of 4,096 octets for itself, or less.",
      NegotiationVariants::serverWindow12,
      "RFC 7692, section 7.1.2.1",
      "The answer may name a smaller window than the offer."),
  SERVER_WINDOW_15(
      "Says that its window is the greatest, where no smaller one is asked for.",
      NegotiationVariants::serverWindow15,
      "RFC 7692, section 7.1.2.1",
      "15 is a value like the others."),
  CLIENT_WINDOW_8(
      "Demands a window of 256 octets wherever the client can be told.",
      NegotiationVariants::clientWindow8,
      "RFC 7692, section 7.1.2.2",
      "The answer may hold the parameter where the offer does."),
  CLIENT_WINDOW_15(
      "Allows the client the greatest window, in so many words.",
      NegotiationVariants::clientWindow15,
      "RFC 7692, section 7.1.2.2",
      "15 is a value like the others."),
  ALL_PARAMETERS(
      "Answers with all four parameters, wherever it may.",
      NegotiationVariants::allParameters,
      "RFC 7692, section 7.1",
      "The parameters do not exclude one another."),
  HINTS_IGNORED(
      "Takes no notice of what the client says of its own compression.",
      NegotiationVariants::hintsOfTheClientIgnored,
      "RFC 7692, sections 7.1.1.2 and 7.1.2.2",
      "What the client says of itself is a hint that the server may ignore."),
  OFFERS_WITH_PARAMETERS_DECLINED(
      "Agrees only to an offer without any parameter.",
      NegotiationVariants::offersWithParametersDeclined,
      "RFC 7692, section 5",
      "A server may decline any offer.",
      "RFC7692-7.1.1.1-3",
      "RFC7692-5-3"),
  OFFERS_WITH_SERVER_WINDOW_DECLINED(
      "Declines offers that limit its window.",
      NegotiationVariants::offersWithServerWindowDeclined,
      "RFC 7692, section 7.1.2.1",
      "A server that cannot or will not limit its window declines.",
      "RFC7692-5-3"),
  LAST_OFFER_ACCEPTED(
      "Agrees to the last of several offers that it could accept.",
      NegotiationVariants::lastOfferAccepted,
      "RFC 6455, section 9.1",
      "The order tells what the client prefers; to keep to it is only recommended.",
      "RFC7692-5-3"),
  AGREEMENT_WITHOUT_SPACES(
      "Writes the parameters of an extension without spaces.",
      NegotiationVariants::agreementWithoutSpaces,
      "RFC 6455, section 9.1",
      "White space between the parts is optional."),
  AGREEMENT_WITH_MUCH_SPACE(
      "Writes spaces and tabs around each semicolon of an extension.",
      NegotiationVariants::agreementWithMuchSpace,
      "RFC 6455, section 9.1",
      "The grammar is that of RFC 2616, which implies white space between the parts; none is better.",
      "RFC9110-5.6.3-3"),
  AGREEMENT_WITH_QUOTED_VALUE(
      "Writes the value of a parameter of an extension in quotes.",
      NegotiationVariants::agreementWithQuotedValue,
      "RFC 6455, section 9.1",
      "A value may be quoted where what is in the quotes is a token."),
  AGREEMENT_IN_REVERSE(
      "Writes the parameters of an extension in another order.",
      NegotiationVariants::agreementWithParametersInReverse,
      "RFC 7692, section 7.1",
      "The order of parameters has no meaning."),
  // Messages

  NO_ANSWER(
      "Says nothing to any message.",
      MessageVariants::noAnswer,
      "RFC 6455, section 1.2",
      "Nothing says that a message is to be answered."),
  EMPTY_TEXTS_UNANSWERED(
      "Says nothing to an empty text, and answers any other half a second late.",
      MessageVariants::emptyTextsUnanswered,
      "RFC 6455, section 1.2",
      "Nothing says that a message is to be answered, nor how fast."),
  TEXT_REVERSED(
      "Answers a text by the same from behind.",
      MessageVariants::textReversed,
      "RFC 6455, section 1.2",
      "What messages say is the business of the application."),
  TEXT_IN_BRACKETS(
      "Answers a text by the same in brackets.",
      MessageVariants::textInBrackets,
      "RFC 6455, section 1.2",
      "What messages say is the business of the application."),
  ANOTHER_TEXT(
      "Answers each text by one and the same.",
      MessageVariants::anotherText,
      "RFC 6455, section 1.2",
      "What messages say is the business of the application."),
  TEXT_ANSWERED_IN_BINARY(
      "Answers texts in binary messages.",
      MessageVariants::textAnsweredInBinary,
      "RFC 6455, section 5.6",
      "Which of the two kinds a message is of, its sender chooses."),
  ANOTHER_MESSAGE_IN_FRONT(
      "Says something more in front of each echo.",
      MessageVariants::anotherMessageInFront,
      "RFC 6455, section 1.2",
      "Both sides speak when they like."),
  ANOTHER_MESSAGE_BEHIND(
      "Says something more behind each echo.",
      MessageVariants::anotherMessageBehind,
      "RFC 6455, section 1.2",
      "Both sides speak when they like."),
  EMPTY_MESSAGE_BEHIND(
      "Sends an empty message behind each echo.",
      MessageVariants::emptyMessageBehind,
      "RFC 6455, section 5.2",
      "A message may be empty."),
  PING_IN_FRONT(
      "Sends a Ping of 125 octets in front of each echo.",
      MessageVariants::pingInFront,
      "RFC 6455, section 5.5.2",
      "A Ping may be sent at any time."),
  PONG_BEHIND(
      "Sends a Pong that nobody asked for behind each echo.",
      MessageVariants::pongBehind,
      "RFC 6455, section 5.5.3",
      "A Pong may be sent unasked."),
  BINARY_UNACCEPTABLE(
      "Closes with 1003 at a binary message.",
      MessageVariants::binaryUnacceptable,
      "RFC 6455, section 7.4.1",
      "1003 is for whoever takes no such kind of message."),
  CLOSES_BEHIND_THE_FIRST(
      "Goes away behind the echo of the first message.",
      MessageVariants::closesBehindTheFirst,
      "RFC 6455, section 7.1.2",
      "Either side may close at any time."),
  ECHO_FRAGMENTED(
      "Echoes in many fragments, also in the middle of a character.",
      MessageVariants::fragmented,
      "RFC 6455, section 5.4",
      "A message may be cut anywhere."),
  LAST_FRAGMENT_EMPTY(
      "Ends each echo with an empty fragment.",
      MessageVariants::lastFragmentEmpty,
      "RFC 6455, section 5.4",
      "A fragment may be empty."),
  FIRST_FRAGMENT_EMPTY(
      "Begins each echo with an empty fragment.",
      MessageVariants::firstFragmentEmpty,
      "RFC 6455, section 5.4",
      "A fragment may be empty."),
  PINGS_BETWEEN_FRAGMENTS(
      "Echoes in fragments with Pings between them.",
      MessageVariants::controlFramesBetweenFragments,
      "RFC 6455, section 5.4",
      "Control frames may stand between the fragments of a message."),
  NEVER_COMPRESSED(
      "Compresses nothing, though it was agreed.",
      MessageVariants::neverCompressed,
      "RFC 7692, section 6.1",
      "Each message may be sent compressed or not."),
  BINARY_COMPRESSED_TOO(
      "Compresses binary messages too.",
      MessageVariants::binaryCompressedToo,
      "RFC 7692, section 6.1",
      "Each message may be sent compressed or not."),
  STORED_BLOCKS(
      "Compresses into blocks that are only stored.",
      MessageVariants::storedBlocks,
      "RFC 7692, section 7.2.1",
      "Any blocks of DEFLATE will do."),
  FINAL_BLOCKS(
      "Compresses into blocks of which the last is marked so.",
      MessageVariants::finalBlocks,
      "RFC 7692, section 7.2.3.4",
      "A block may be marked the last, if an empty one follows."),
  SEVERAL_BLOCKS(
      "Compresses each message into several flushed blocks.",
      MessageVariants::severalBlocks,
      "RFC 7692, section 7.2.1",
      "Several blocks may make up a message."),
  // Manners behind the 101

  TEXT_IN_THE_SEGMENT_OF_THE_101(
      "Says something in the segment of the 101.",
      SessionVariants::textInTheSegmentOfThe101,
      "RFC 6455, section 1.2",
      "The server may speak as soon as it has switched."),
  PING_IN_THE_SEGMENT_OF_THE_101(
      "Sends a Ping in the segment of the 101.",
      SessionVariants::pingInTheSegmentOfThe101,
      "RFC 6455, section 5.5.2",
      "A Ping may be sent as soon as the connection is open."),
  TEXT_AT_ONCE(
      "Says something at once.",
      SessionVariants::textAtOnce,
      "RFC 6455, section 1.2",
      "The server may speak as soon as it has switched."),
  LONG_BINARY_AT_ONCE(
      "Sends 70,000 octets at once.",
      SessionVariants::longBinaryAtOnce,
      "RFC 6455, section 1.2",
      "The server may speak as soon as it has switched."),
  PING_AT_ONCE(
      "Sends an empty Ping at once.",
      SessionVariants::pingAtOnce,
      "RFC 6455, section 5.5.2",
      "A Ping may be sent as soon as the connection is open."),
  PONGS_AT_ONCE(
      "Sends two Pongs that nobody asked for at once.",
      SessionVariants::pongsAtOnce,
      "RFC 6455, section 5.5.3",
      "A Pong may be sent unasked."),
  PINGS_OFTEN(
      "Sends a Ping twenty times a second.",
      SessionVariants::pingsOften,
      "RFC 6455, section 5.5.2",
      "A Ping may be sent at any time."),
  TEXTS_OFTEN(
      "Says something twenty times a second.",
      SessionVariants::textsOften,
      "RFC 6455, section 1.2",
      "Both sides speak when they like."),
  ONLY_THE_LAST_PING_ANSWERED(
      "Answers only the last of Pings that came together.",
      SessionVariants::onlyTheLastPingAnswered,
      "RFC 6455, section 5.5.3",
      "Whoever has not answered earlier Pings may answer only the latest."),
  CLOSE_ANSWERED_WITHOUT_CODE(
      "Answers each Close frame by an empty one.",
      SessionVariants::closeAnsweredWithoutCode,
      "RFC 6455, section 5.5.1",
      "The body may be left out; to echo the code is only usual."),
  CLOSE_ANSWERED_WITH_1000(
      "Answers each Close frame by 1000.",
      SessionVariants::closeAnsweredWith1000,
      "RFC 6455, section 5.5.1",
      "To echo the code is only usual."),
  CLOSE_ANSWERED_WITH_REASON(
      "Gives a reason in its Close frames, beyond ASCII.",
      SessionVariants::closeAnsweredWithReason,
      "RFC 6455, section 5.5.1",
      "A reason may follow the code."),
  FAILS_WITHOUT_CLOSE(
      "Fails a connection without a Close frame.",
      SessionVariants::failsWithoutClose,
      "RFC 6455, section 7.1.7",
      "The Close frame should be sent, and need not be where the other side is beyond hope.",
      "RFC6455-10.7-4"),
  // On the way

  OCTET_BY_OCTET(
      "Sends each octet by itself.",
      DeliveryVariants::octetByOctet,
      "RFC 9112, section 2.2",
      "Messages are sequences of octets; segments have no meaning."),
  LINES_CUT_IN_THEIR_ENDS(
      "Sends each line cut between CR and LF.",
      DeliveryVariants::linesCutInTheirEnds,
      "RFC 9112, section 2.2",
      "Messages are sequences of octets; segments have no meaning."),
  SLOW_TO_ANSWER(
      "Answers each request 300 ms late.",
      DeliveryVariants::slowToAnswer,
      "RFC 9112, section 9.5",
      "No text says how fast a server is."),
  PAUSE_IN_HEAD(
      "Pauses for 300 ms in the middle of each head.",
      DeliveryVariants::pauseInHead,
      "RFC 9112, section 9.5",
      "No text says how fast a server is."),
  PAUSE_BEHIND_HEAD(
      "Pauses for 300 ms between head and content.",
      DeliveryVariants::pauseBehindHead,
      "RFC 9112, section 9.5",
      "No text says how fast a server is."),
  FRAMES_IN_TWO_SEGMENTS(
      "Sends the first octet of each frame by itself.",
      DeliveryVariants::framesInTwoSegments,
      "RFC 6455, section 5.4",
      "Frames and segments have nothing to do with each other.");

  private final String summary;

  // Immutable by nature: each is a reference to a factory that holds no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Supplier<Decisions> decisions;

  private final String section;
  private final String why;

  // A copy that nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> disregards;

  Variant(
      String summary,
      Supplier<Decisions> decisions,
      String section,
      String why,
      String... disregards) {
    this.summary = summary;
    this.decisions = decisions;
    this.section = section;
    this.why = why;
    this.disregards = List.of(disregards);
  }

  /** The name on the command line and in reports: the constant's name in kebab case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence: what this server does otherwise than most. */
  public String summary() {
    return summary;
  }

  /** Where the text stands that allows it. */
  public String section() {
    return section;
  }

  /** Why the text allows it, in a sentence. */
  public String why() {
    return why;
  }

  /** The ids of the advice (SHOULD, RECOMMENDED) that the peculiarity goes against; mostly none. */
  public List<String> disregards() {
    return disregards;
  }

  /** The peculiar decisions, fresh for one server. */
  public Decisions decisions() {
    return decisions.get();
  }
}
