/** What the tests of all modules share. */
@NullMarked
package io.resync.testkit;

import org.jspecify.annotations.NullMarked;
