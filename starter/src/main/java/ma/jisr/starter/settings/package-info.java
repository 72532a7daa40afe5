/** Shared settings, checked at start. */
@NullMarked
package ma.jisr.starter.settings;

import org.jspecify.annotations.NullMarked;
