#!/bin/sh
# Makes the .doc fixtures of this folder from their OpenDocument sources, by LibreOffice and Python.
cd "$(dirname "$0")" || exit 1
work="$(mktemp -d)"
python3 - "$work/worksheet.odt" <<'PYTHON'
import sys, zipfile
NS = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % p for p in (
    ('office', 'office'), ('text', 'text'), ('table', 'table'), ('draw', 'drawing'), ('svg', 'svg-compatible'),
    ('manifest', 'manifest'))) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
TYPE = 'application/vnd.oasis.opendocument.'
def document(body):
    return '<office:document-content %s office:version="1.3"><office:body>%s</office:body></office:document-content>' % (NS, body)
text = document('<office:text><text:p>附件：项目支出明细</text:p><text:p><draw:frame text:anchor-type="as-char" svg:width="8cm"'
    ' svg:height="2cm"><draw:object xlink:href="./Object 1" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    '</draw:frame></text:p><text:p>以上金额单位：万元</text:p></office:text>')
def cell(value):
    return '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' % value
rows = ''.join('<table:table-row>%s</table:table-row>' % ''.join(map(cell, row)) for row in (('支出内容', '金额'), ('护理员工资', '72')))
sheet = document('<office:spreadsheet><table:table table:name="明细">%s</table:table></office:spreadsheet>' % rows)
entries = (('/', 'text'), ('content.xml', ''), ('Object 1/', 'spreadsheet'), ('Object 1/content.xml', ''))
manifest = '<manifest:manifest %s manifest:version="1.3">%s</manifest:manifest>' % (NS, ''.join(
    '<manifest:file-entry manifest:full-path="%s" manifest:media-type="%s"/>' % (n, TYPE + t if t else 'text/xml') for n, t in entries))
with zipfile.ZipFile(sys.argv[1], 'w') as out:
    out.writestr('mimetype', TYPE + 'text')
    out.writestr('content.xml', text)
    out.writestr('Object 1/content.xml', sheet)
    out.writestr('META-INF/manifest.xml', manifest)
PYTHON
for source in declaration.fodt "$work/worksheet.odt"; do
  timeout 120 soffice -env:UserInstallation="file://$work/profile" --headless --convert-to doc:"MS Word 97" "$source"
done
rm -r "$work"
