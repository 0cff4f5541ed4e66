package org.upgradetck.suites.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * Runs the catalogue, each row a test, against the server that the class starts in its {@link
 * TargetUnderTest} method:
 *
 * <pre>{@code
 * @ConformanceTest(subprotocols = "chat")
 * class MyServerConformanceIT {
 *   @TargetUnderTest
 *   static RunningTarget target() {
 *     MyServer server = MyServer.start();
 *     return RunningTarget.of(server.uri("/chat"), server::stop);
 *   }
 * }
 * }</pre>
 *
 * <p>Without such a method the configuration parameter {@code upgrade-tck.target} names the target,
 * and without that it is the bundled reference server.
 *
 * <p>Configuration parameters, which are system properties too, have the names of the options of
 * the command line with {@code upgrade-tck.} before them: {@code profile}, {@code select}, {@code
 * skip}, {@code slow}, {@code baseline}, {@code adopt-new}, {@code write-baseline} (a flag: what
 * came out is written as the baseline), {@code fail-on}, {@code allow-inconclusive}, {@code
 * parallel}, {@code deadline}, {@code answer-within}, {@code quiet-for}. Those that say what the
 * target is known to do ({@code subprotocol}, {@code origin}, {@code refused-origin}, {@code
 * allowed-origin}, {@code plain-path}, {@code missing-path}, {@code redirect-path}, {@code
 * protected-path}, {@code credentials}) win over the elements here; {@code select} chooses among
 * the rows that are chosen here.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Testable
public @interface ConformanceTest {

  /**
   * Patterns of which one must match, as {@code --select} has them: an id in which {@code *} stands
   * for any one part and {@code **} for any parts, {@code level:should}, {@code tag:subprotocol},
   * or {@code @file} with one pattern a line. None: everything.
   */
  String[] select() default {};

  /** Patterns of which none may match. */
  String[] skip() default {};

  /** Whether the cases that take real seconds run too. */
  boolean slow() default false;

  /**
   * The file of what is known and accepted for now, as {@code --baseline} has it, from the working
   * directory of the tests; empty: nothing is.
   */
  String baseline() default "";

  /** Names of subprotocols that the target speaks, best first. */
  String[] subprotocols() default {};

  /** The origin that every request carries; empty: none. */
  String origin() default "";

  /** An origin that the target must refuse; empty: none is known. */
  String refusedOrigin() default "";

  /** An origin that the target lets in; empty: none is known but {@link #origin}. */
  String allowedOrigin() default "";

  /** Path of a resource of the same server that is plain HTTP; empty: none is known. */
  String plainPath() default "";

  /** Path of a resource of the same server that asks for credentials; empty: none is known. */
  String protectedPath() default "";

  /**
   * The value of Authorization that opens that resource, like {@code Basic dGNrOnRjaw==}; empty:
   * none is known. No report shows it. For a real secret use the configuration parameter.
   */
  String credentials() default "";

  /** A path at which the same server has nothing; empty: none is known. */
  String missingPath() default "";

  /** Path of a resource of the same server that redirects; empty: none is known. */
  String redirectPath() default "";
}
