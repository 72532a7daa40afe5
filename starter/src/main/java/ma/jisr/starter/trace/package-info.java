/** W3C trace context carried from request to fact to request. */
@NullMarked
package ma.jisr.starter.trace;

import org.jspecify.annotations.NullMarked;
