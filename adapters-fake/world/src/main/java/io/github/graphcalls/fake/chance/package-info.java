/** Random numbers and GUIDs that depend on a seed and a key alone. */
package io.github.graphcalls.fake.chance;
