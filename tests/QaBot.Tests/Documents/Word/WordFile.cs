using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QaBot.Tests.Documents.Word;

/// <summary>Word documents made for the tests.</summary>
internal static class WordFile
{
    private const string ContractBody = """
        <w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t xml:space="preserve">Liefervertrag </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>Wärmepumpe</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>Ölheizung</w:delText></w:r></w:del></w:p>
        <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>Gegenstand</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Der Lieferant  liefert</w:t><w:br/><w:t>eine Wärme</w:t><w:softHyphen/><w:t>pumpe.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>
        <w:p/>
        <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>Fristen</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Lieferung binnen 30 Tagen</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>frei Haus</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Einbau binnen 60 Tagen</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>werktags</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Posten</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Preis</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>Gerät</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12.000 Euro</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>Einbau</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>6.000 Euro</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Hinweis im Textfeld</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
        </w:body>
        """;

    private const string StyleList = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Überschrift 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        </w:styles>
        """;

    private const string NumberList = """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        </w:numbering>
        """;

    private const string NoteList = """
        <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:t>Gemessen nach DIN EN 14511.</w:t></w:r></w:p></w:footnote></w:footnotes>
        """;

    public static byte[] Contract() => Of(ContractBody);

    /// <summary>A document of the body, with these styles, numberings and notes, made on 5 September 2025.</summary>
    public static byte[] Of(string body, DateTime? modified = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = new Styles(StyleList);
            main.AddNewPart<NumberingDefinitionsPart>("rIdNumbers").Numbering = new Numbering(NumberList);
            main.AddNewPart<FootnotesPart>("rIdNotes").Footnotes = new Footnotes(NoteList);
            package.PackageProperties.Title = "Liefervertrag";
            package.PackageProperties.Creator = "Eva Groß";
            package.PackageProperties.Created = new DateTime(2025, 9, 5, 10, 0, 0, DateTimeKind.Utc);
            package.PackageProperties.Modified = modified;
        }

        return stream.ToArray();
    }
}
