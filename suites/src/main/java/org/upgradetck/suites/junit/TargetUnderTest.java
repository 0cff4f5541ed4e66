package org.upgradetck.suites.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method of a {@link ConformanceTest} class that starts the server: static, without
 * parameters, and with a {@link RunningTarget} to return. It is called once, before the first row;
 * what it returns is closed after the last, whatever came of the rows.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface TargetUnderTest {}
