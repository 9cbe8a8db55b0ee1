namespace QaBot.Indexing;

/// <summary>Writes a passage as bytes for Lucene's stored fields, and reads it again.</summary>
internal static class PassageCodec
{
    /// <summary>The bytes of <paramref name="p"/>.</summary>
    public static byte[] Write(Passage p)
    {
        using var stream = new MemoryStream();
        using var w = new BinaryWriter(stream);
        w.Write(p.Document);
        w.Write(p.Text);
        w.Write(p.Title);
        w.Write(p.Language);
        w.Write(p.Locator ?? "");
        w.Write7BitEncodedInt(p.Ordinal);
        w.Write7BitEncodedInt(p.Span.Start);
        w.Write7BitEncodedInt(p.Lines.First);
        w.Write7BitEncodedInt(p.Lines.Count);
        w.Write7BitEncodedInt((int)p.Kind);
        w.Write7BitEncodedInt(p.Page ?? 0);
        w.Write7BitEncodedInt(p.Date?.DayNumber ?? 0);
        w.Write(p.IsBoilerplate);
        WriteAll(w, p.Headings, h => w.Write(h));
        WriteAll(w, p.Columns, c => w.Write(c));
        WriteAll(w, p.Cells, c => WriteSpan(w, c, p.Span.Start));
        WriteAll(w, p.Sentences, s =>
        {
            WriteSpan(w, s.Span, p.Span.Start);
            w.Write7BitEncodedInt(s.Lines.First - p.Lines.First);
            w.Write7BitEncodedInt(s.Lines.Count);
            w.Write7BitEncodedInt((int)s.Kind);
            w.Write7BitEncodedInt(s.Block);
            w.Write(s.IsCounted);
            w.Write7BitEncodedInt(s.Number);
        });
        w.Flush();
        return stream.ToArray();
    }

    /// <summary>The passage of the bytes.</summary>
    public static Passage Read(byte[] bytes, int offset, int length)
    {
        using var r = new BinaryReader(new MemoryStream(bytes, offset, length, writable: false));
        var (document, text, title, language, locator) = (r.ReadString(), r.ReadString(), r.ReadString(), r.ReadString(), r.ReadString());
        var ordinal = r.Read7BitEncodedInt();
        var start = r.Read7BitEncodedInt();
        var line = r.Read7BitEncodedInt();
        var lines = new LineRange(line, line + r.Read7BitEncodedInt() - 1);
        var kind = (BlockKind)r.Read7BitEncodedInt();
        var page = r.Read7BitEncodedInt();
        var day = r.Read7BitEncodedInt();
        return new Passage(document, ordinal, new(start, start + text.Length), lines, text)
        {
            Title = title,
            Language = language,
            Locator = locator.Length > 0 ? locator : null,
            Kind = kind,
            Page = page > 0 ? page : null,
            Date = day > 0 ? DateOnly.FromDayNumber(day) : null,
            IsBoilerplate = r.ReadBoolean(),
            Headings = ReadAll(r, r.ReadString),
            Columns = ReadAll(r, r.ReadString),
            Cells = ReadAll(r, () => ReadSpan(r, start)),
            Sentences = ReadAll(r, () => ReadSentence(r, start, line)),
        };
    }

    private static Sentence ReadSentence(BinaryReader r, int start, int line)
    {
        var span = ReadSpan(r, start);
        var first = line + r.Read7BitEncodedInt();
        var lines = new LineRange(first, first + r.Read7BitEncodedInt() - 1);
        return new(span, lines, (BlockKind)r.Read7BitEncodedInt()) { Block = r.Read7BitEncodedInt(), IsCounted = r.ReadBoolean(), Number = r.Read7BitEncodedInt() };
    }

    private static void WriteSpan(BinaryWriter w, TextSpan span, int origin)
    {
        w.Write7BitEncodedInt(span.Start - origin);
        w.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader r, int origin)
    {
        var start = origin + r.Read7BitEncodedInt();
        return new(start, start + r.Read7BitEncodedInt());
    }

    private static void WriteAll<T>(BinaryWriter w, IReadOnlyList<T> items, Action<T> write)
    {
        w.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private static T[] ReadAll<T>(BinaryReader r, Func<T> read)
    {
        var items = new T[r.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }
}
