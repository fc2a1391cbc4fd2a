/**
 * Assembles Resync as beans. An application sets {@code resync.tws.*}, {@code resync.knowledge.*} and
 * {@code resync.agent.*} and has an {@link io.resync.agent.Resync} injected.
 */
@NullMarked
package io.resync.spring;

import org.jspecify.annotations.NullMarked;
