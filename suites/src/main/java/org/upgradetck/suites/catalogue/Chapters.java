package org.upgradetck.suites.catalogue;

import java.util.List;
import org.upgradetck.suites.catalogue.rfc2817.UpgradeToTls;
import org.upgradetck.suites.catalogue.rfc6455.CollectedGrammar;
import org.upgradetck.suites.catalogue.rfc6455.ConnectionClose;
import org.upgradetck.suites.catalogue.rfc6455.DecidingOnTheHandshake;
import org.upgradetck.suites.catalogue.rfc6455.OriginConsiderations;
import org.upgradetck.suites.catalogue.rfc6455.Ping;
import org.upgradetck.suites.catalogue.rfc6455.ReadingTheClientsOpeningHandshake;
import org.upgradetck.suites.catalogue.rfc6455.SecWebSocketKey;
import org.upgradetck.suites.catalogue.rfc6455.SecWebSocketProtocol;
import org.upgradetck.suites.catalogue.rfc6455.SendingTheServersOpeningHandshake;
import org.upgradetck.suites.catalogue.rfc6455.SupportingMultipleVersions;
import org.upgradetck.suites.catalogue.rfc7540.Http2SettingsField;
import org.upgradetck.suites.catalogue.rfc7540.StartingHttp2;
import org.upgradetck.suites.catalogue.rfc7692.ClientMaxWindowBits;
import org.upgradetck.suites.catalogue.rfc9110.ConnectionField;
import org.upgradetck.suites.catalogue.rfc9110.ContentLength;
import org.upgradetck.suites.catalogue.rfc9110.DateField;
import org.upgradetck.suites.catalogue.rfc9110.EmptyListElements;
import org.upgradetck.suites.catalogue.rfc9110.FieldNames;
import org.upgradetck.suites.catalogue.rfc9110.FieldOrder;
import org.upgradetck.suites.catalogue.rfc9110.FieldValues;
import org.upgradetck.suites.catalogue.rfc9110.Get;
import org.upgradetck.suites.catalogue.rfc9110.Head;
import org.upgradetck.suites.catalogue.rfc9110.ListsOfSenders;
import org.upgradetck.suites.catalogue.rfc9110.MethodNotAllowed;
import org.upgradetck.suites.catalogue.rfc9110.MisdirectedRequests;
import org.upgradetck.suites.catalogue.rfc9110.ProtocolVersion;
import org.upgradetck.suites.catalogue.rfc9110.StatusCodes;
import org.upgradetck.suites.catalogue.rfc9110.Unauthorized;
import org.upgradetck.suites.catalogue.rfc9110.Upgrade;
import org.upgradetck.suites.catalogue.rfc9110.UpgradeRequired;
import org.upgradetck.suites.catalogue.rfc9112.AbsoluteForm;
import org.upgradetck.suites.catalogue.rfc9112.BodyLength;
import org.upgradetck.suites.catalogue.rfc9112.FieldLineParsing;
import org.upgradetck.suites.catalogue.rfc9112.FieldSyntax;
import org.upgradetck.suites.catalogue.rfc9112.MessageParsing;
import org.upgradetck.suites.catalogue.rfc9112.ObsoleteFolding;
import org.upgradetck.suites.catalogue.rfc9112.StatusLine;
import org.upgradetck.suites.catalogue.rfc9112.TearDown;
import org.upgradetck.suites.catalogue.rfc9112.TransferEncoding;
import org.upgradetck.suites.catalogue.rfc9931.OptimisticData;
import org.upgradetck.suites.catalogue.rfc9931.RejectedTransitions;
import org.upgradetck.suites.language.Chapter;

/** The table of contents. */
final class Chapters {

  private Chapters() {}

  /** The chapters for servers, in the order of the specifications and their sections. */
  static List<Chapter> forServers() {
    return List.of(
        new ReadingTheClientsOpeningHandshake(),
        new SendingTheServersOpeningHandshake(),
        new DecidingOnTheHandshake(),
        new CollectedGrammar(),
        new SupportingMultipleVersions(),
        new ConnectionClose(),
        new Ping(),
        new OriginConsiderations(),
        new SecWebSocketKey(),
        new SecWebSocketProtocol(),
        new FieldNames(),
        new FieldOrder(),
        new FieldValues(),
        new ListsOfSenders(),
        new EmptyListElements(),
        new ProtocolVersion(),
        new MisdirectedRequests(),
        new DateField(),
        new ConnectionField(),
        new Upgrade(),
        new ContentLength(),
        new Get(),
        new Head(),
        new StatusCodes(),
        new Unauthorized(),
        new MethodNotAllowed(),
        new UpgradeRequired(),
        new MessageParsing(),
        new AbsoluteForm(),
        new StatusLine(),
        new FieldSyntax(),
        new FieldLineParsing(),
        new ObsoleteFolding(),
        new TransferEncoding(),
        new BodyLength(),
        new TearDown(),
        new ClientMaxWindowBits(),
        new OptimisticData(),
        new RejectedTransitions(),
        new StartingHttp2(),
        new Http2SettingsField(),
        new UpgradeToTls());
  }
}
