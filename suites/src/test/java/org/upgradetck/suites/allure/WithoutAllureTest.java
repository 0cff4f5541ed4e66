package org.upgradetck.suites.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.TestExecutionListener;

/** Who has no Allure must not notice that we know of it. */
class WithoutAllureTest {

  @Test
  void listenerLoadsAndDoesNothing() throws Exception {
    ClassLoader shared = new SharedWithoutAllure();
    try (URLClassLoader alone = new URLClassLoader(classPathWithoutAllure(), shared)) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(alone);
      try {
        assertThat(ServiceLoader.load(TestExecutionListener.class, alone))
            .extracting(listener -> listener.getClass().getName())
            .contains(ConversationListener.class.getName());
        assertThat(ServiceLoader.load(TestEngine.class, alone))
            .extracting(TestEngine::getId)
            .contains("upgrade-tck");
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  private static URL[] classPathWithoutAllure() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("allure") && !entry.contains("test-classes"))
        .map(WithoutAllureTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Gives the interfaces of JUnit, which must be the same on both sides, and nothing else. */
  private static final class SharedWithoutAllure extends ClassLoader {

    SharedWithoutAllure() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.junit.platform.")) {
        return WithoutAllureTest.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
