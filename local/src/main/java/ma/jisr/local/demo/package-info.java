/** Sends sample registrations through the gateway as applicants would, and compares what comes of them with what must. */
@NullMarked
package ma.jisr.local.demo;

import org.jspecify.annotations.NullMarked;
