/** Where do numbers come from that look like chance and are the same each time? */
package io.github.graphcalls.fake.chance;
