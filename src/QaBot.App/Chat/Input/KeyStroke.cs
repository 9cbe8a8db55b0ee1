namespace QaBot.App.Chat.Input;

/// <summary>What the keyboard gives the editor: a key, or a pasted text.</summary>
/// <param name="Key">The key; meaningless where <paramref name="Pasted"/> is set.</param>
/// <param name="Pasted">The pasted text, or <see langword="null"/>.</param>
internal readonly record struct KeyStroke(ConsoleKeyInfo Key, string? Pasted = null);
