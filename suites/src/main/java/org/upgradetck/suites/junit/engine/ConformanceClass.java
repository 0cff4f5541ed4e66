package org.upgradetck.suites.junit.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.upgradetck.suites.junit.ConformanceTest;
import org.upgradetck.suites.junit.RunningTarget;
import org.upgradetck.suites.junit.TargetUnderTest;
import org.upgradetck.suites.junit.session.TargetSource;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Selection;

/** A class that says what to test. Looking at it runs none of its code. */
record ConformanceClass(Class<?> type, ConformanceTest annotation) {

  static boolean isOne(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers()) && of(type).isPresent();
  }

  static Optional<ConformanceClass> of(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, ConformanceTest.class)
        .map(annotation -> new ConformanceClass(type, annotation));
  }

  Selection selection() {
    return new Selection(
        List.of(annotation.select()), List.of(annotation.skip()), annotation.slow());
  }

  /** The file of what is accepted for now. */
  Optional<String> baseline() {
    return nonEmpty(annotation.baseline());
  }

  /** Whether the class says anything of the target; otherwise others may know it. */
  Optional<Settings> settings() {
    Settings said =
        new Settings(
            List.of(annotation.subprotocols()),
            nonEmpty(annotation.origin()),
            nonEmpty(annotation.refusedOrigin()),
            nonEmpty(annotation.allowedOrigin()),
            nonEmpty(annotation.plainPath()),
            nonEmpty(annotation.missingPath()),
            nonEmpty(annotation.redirectPath()),
            nonEmpty(annotation.protectedPath()),
            nonEmpty(annotation.credentials()).map(Credentials::new));
    return said.equals(Settings.NONE) ? Optional.empty() : Optional.of(said);
  }

  private static Optional<String> nonEmpty(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * The method that starts the target; empty when the class has none.
   *
   * @throws IllegalArgumentException when there are several, or it is not of the form it must have
   */
  Optional<TargetSource> target() {
    List<Method> methods =
        AnnotationSupport.findAnnotatedMethods(
            type, TargetUnderTest.class, HierarchyTraversalMode.TOP_DOWN);
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    if (methods.size() > 1) {
      String names = methods.stream().map(Method::getName).collect(Collectors.joining(", "));
      throw misuse("has more than one @TargetUnderTest method (" + names + "); keep one.");
    }
    Method method = methods.get(0);
    String name = "@TargetUnderTest method " + method.getName() + " ";
    if (!Modifier.isStatic(method.getModifiers())) {
      throw misuse("has a " + name + "that is not static; make it static.");
    }
    if (method.getParameterCount() > 0) {
      throw misuse("has a " + name + "with parameters; it takes none.");
    }
    if (method.getReturnType() != RunningTarget.class) {
      throw misuse(
          "has a "
              + name
              + "that returns "
              + method.getReturnType().getSimpleName()
              + "; let it return RunningTarget.of(uri, server::stop).");
    }
    return Optional.of(() -> start(method));
  }

  private RunningTarget start(Method method) {
    Object target = ReflectionSupport.invokeMethod(method, null);
    if (target instanceof RunningTarget running) {
      return running;
    }
    throw misuse("has a @TargetUnderTest method " + method.getName() + " that returned null.");
  }

  private IllegalArgumentException misuse(String what) {
    return new IllegalArgumentException(type.getName() + " " + what);
  }
}
