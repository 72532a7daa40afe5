/** Personal data at rest: encrypted under a key per person, so that deleting one key erases one person everywhere. */
@NullMarked
package ma.jisr.starter.privacy;

import org.jspecify.annotations.NullMarked;
