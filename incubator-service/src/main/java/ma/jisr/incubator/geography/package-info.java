/** Where communes lie, as far as placing somebody near her home needs it. */
@NullMarked
package ma.jisr.incubator.geography;

import org.jspecify.annotations.NullMarked;
